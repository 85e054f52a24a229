// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

namespace Scep {

/// One field of two certificates.
struct ComparedField
{
    QString label;
    QString left;  ///< empty: it does not have the field
    QString right; ///< as left

    [[nodiscard]] bool differs() const { return left != right; }
    bool operator==(const ComparedField &) const = default;
};

/// The fields of both, in the order of describeCertificate(); one that only one of them has too.
[[nodiscard]] QList<ComparedField> compareCertificates(const Certificate &left,
                                                       const Certificate &right);

} // namespace Scep
