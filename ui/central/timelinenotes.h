// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/central/timelinecontent.h"

#include <optional>

namespace Scep {

/// A note of the person with the line that it hangs on.
struct PlacedNote
{
    QUuid id;
    AnnotationLabel label = AnnotationLabel::None;
    QString text; ///< Markdown, as written
    EvidenceRef evidence;

    bool operator==(const PlacedNote &) const = default;
};

/// A lane with the notes that hang on lines of @p content's sources, each at the last event at or
/// before its line, else at the first one behind; nothing when there is no such note.
[[nodiscard]] std::optional<TimelineLane> notesLane(const TimelineContent &content,
                                                    const QList<PlacedNote> &notes);

} // namespace Scep
