// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Scep {

/// XML or JSON that stands in a line of a log, one element or member a row.
struct PrettyText
{
    enum class Kind { Xml, Json };
    Kind kind = Kind::Xml;
    QString text;
    bool isCut = false; ///< it ends in the middle, in the line or at a limit

    bool operator==(const PrettyText &) const = default;
};

/// What of a line is XML or JSON, in the order of the line, whatever stands around it. Names,
/// values and their order stay as they are; what is cut off is told as far as it goes. Little text
/// in brackets is left alone. At most PrettyParts parts with PrettyCharacters together.
[[nodiscard]] QList<PrettyText> prettyParts(QStringView line);

inline constexpr qsizetype PrettyParts = 8;
inline constexpr qsizetype PrettyCharacters = 256 * 1024;
/// Levels that are indented; what is deeper stands below its parent all the same.
inline constexpr int PrettyDepth = 40;

} // namespace Scep
