// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"
#include "tests/generator/seeded.h"

#include <QByteArray>
#include <QList>

namespace Scep::Examples {

/// How the text left the Console app.
enum class AppleLayout {
    Tabs,   ///< a plain copy: tabs, lower-case level, zone glued to the time
    Blanks, ///< gone through a text editor: single blanks, capital level, zone apart
};

/// Writes log text as the Console app copies it: level, time of day with zone, process, message. No
/// date, no process id.
class AppleLog
{
public:
    /// @p zone is the device's offset from UTC.
    AppleLog(const QByteArray &seed, AppleLayout layout, std::chrono::minutes zone);

    /// A message may have further lines, which are written as they are. @p level in lower case.
    void add(Moment at, const char *level, const char *process, const QByteArray &message);
    /// About @p lines lines of other processes.
    void addNoise(Moment from, Moment to, int lines);
    [[nodiscard]] QByteArray text() const;

private:
    struct Line
    {
        Moment at;
        QByteArray text;
    };

    AppleLayout m_layout;
    std::chrono::minutes m_zone;
    SeededStream m_random;
    QList<Line> m_lines;
};

} // namespace Scep::Examples
