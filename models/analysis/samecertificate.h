// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QHash>

namespace Scep {

/// Which identifiers (as EventIdentifiers::request writes them) name the same request, because one
/// certificate carries them: its thumbprint and serial number, the row of the CA's database, and
/// the transaction that was signed with its key.
class SameCertificate
{
public:
    explicit SameCertificate(const CaseEvidence &evidence);

    /// The one name that stands for all that are the same.
    [[nodiscard]] QString nameOf(const QString &identifier) const
    {
        return m_names.value(identifier, identifier);
    }

private:
    QHash<QString, QString> m_names;
};

} // namespace Scep
