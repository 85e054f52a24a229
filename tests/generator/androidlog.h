// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"
#include "tests/generator/seeded.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Scep::Examples {

/// How a version of the app lays its lines out; the versions differ in exactly these.
struct AndroidLayout
{
    bool hasEventColumn = true;  ///< the literal word Event behind the level
    bool isTabbed = false;       ///< tabs between the columns instead of runs of blanks
    bool isThreadPadded = false; ///< five digits with leading zeros
};

/// Writes an OMADM log of the Company Portal app for Android:
/// `2018-02-27T05:16:08.2500000    VERB    Event     <logger>    18327       10    <message>`
class AndroidLog
{
public:
    AndroidLog(const QByteArray &seed, AndroidLayout layout);

    /// Process id of the lines from here on; another one means that the app was started again.
    void setProcess(int pid) { m_pid = pid; }
    /// A message may have further lines, which are written as they are.
    void add(Moment at, const char *level, const QByteArray &logger, int thread,
             const QByteArray &message);
    /// About @p lines lines of an app that minds its own business, in bursts.
    void addNoise(Moment from, Moment to, int lines);
    /// The time of the @p nth line (from 1) that holds the text, in the order of time.
    [[nodiscard]] std::optional<Moment> find(const QByteArray &text, int nth = 1) const;
    /// Forgets what was added for later than that.
    void dropAfter(Moment at);
    /// All lines in the order of time.
    [[nodiscard]] QByteArray text() const;

private:
    struct Line
    {
        Moment at;
        QByteArray text;
    };

    [[nodiscard]] QList<Line> sorted() const;

    AndroidLayout m_layout;
    SeededStream m_random;
    QList<Line> m_lines;
    int m_pid = 0;
};

} // namespace Scep::Examples
