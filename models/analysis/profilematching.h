// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QHash>

namespace Scep {

/// Tells which profile an enrollment followed. The evidence must live as long as this.
class ProfileFinder
{
public:
    explicit ProfileFinder(const CaseEvidence &evidence);

    /// The profile of the enrollment: of its request's name, the one that came last; else the only
    /// one of a device with one enrollment. Null when none is known.
    [[nodiscard]] const ScepProfile *profileOf(const Device &device,
                                               const Enrollment &enrollment) const;

private:
    QHash<QString, const ScepProfile *> m_byRequest;
    QHash<SourceId, QList<const ScepProfile *>> m_bySource;
};

} // namespace Scep
