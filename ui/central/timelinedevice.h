// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinecontent.h"

#include <QSet>

namespace Scep {

/// The timeline of an enrollment's whole device: a header, the tracks of its root certificates, the
/// stages of the enrollment, and a header for each of the device's other requests, which are folded
/// unless the person unfolded them. @p changed are the headers (TimelineLane::foldId) that are not
/// as they begin: the device and the shown enrollment unfolded, the others folded. A folded header
/// shows each of its requests as one span. No such enrollment: no lanes.
[[nodiscard]] TimelineContent deviceTimeline(const Case &aCase, const QString &enrollmentId,
                                             const QSet<QString> &changed = {});

} // namespace Scep
