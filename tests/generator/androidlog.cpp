// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/androidlog.h"

#include "tests/generator/androidnoise.h"

#include <algorithm>
#include <iterator>

namespace Scep::Examples {

using namespace std::chrono_literals;

AndroidLog::AndroidLog(const QByteArray &seed, AndroidLayout layout)
    : m_layout(layout)
    , m_random("android-log/" + seed)
{
}

void AndroidLog::add(Moment at, const char *level, const QByteArray &logger, int thread,
                     const QByteArray &message)
{
    // The app counts milliseconds and pads them to seven digits.
    const QByteArray time = isoText(std::chrono::floor<std::chrono::milliseconds>(at)) + '0';
    QByteArray threadText = QByteArray::number(thread);
    if (m_layout.isThreadPadded)
        threadText = threadText.rightJustified(5, '0');
    const QByteArray gap = m_layout.isTabbed ? QByteArray("\t") : QByteArray("    ");
    QByteArrayList columns{time, level};
    if (m_layout.hasEventColumn)
        columns += m_layout.isTabbed ? "Event" : "Event ";
    columns += logger;
    columns += QByteArray::number(m_pid);
    columns += m_layout.isTabbed ? threadText : threadText.rightJustified(5);
    columns += message;
    m_lines += {at, columns.join(gap)};
}

void AndroidLog::addNoise(Moment from, Moment to, int lines)
{
    const auto mean = (to - from) / std::max(lines / 6, 1);
    Moment at = from;
    int thread = 20;
    while (at < to) {
        const int burst = 2 + static_cast<int>(m_random.number(9));
        thread = 8 + static_cast<int>(m_random.number(30));
        for (int i = 0; i < burst && at < to; ++i) {
            const NoiseLine noise = androidNoise(m_random);
            add(at, noise.level, noise.logger, thread, noise.message);
            at += std::chrono::milliseconds(3 + m_random.number(240));
        }
        at += mean / 2 + mean * m_random.number(1000) / 1000;
    }
}

QList<AndroidLog::Line> AndroidLog::sorted() const
{
    QList<Line> sorted = m_lines;
    std::ranges::stable_sort(sorted, {}, &Line::at);
    return sorted;
}

std::optional<Moment> AndroidLog::find(const QByteArray &text, int nth) const
{
    for (const Line &line : sorted()) {
        if (line.text.contains(text) && --nth == 0)
            return line.at;
    }
    return {};
}

void AndroidLog::dropAfter(Moment at)
{
    m_lines.removeIf([at](const Line &line) { return line.at > at; });
}

QByteArray AndroidLog::text() const
{
    QByteArray text;
    for (const Line &line : sorted())
        text += line.text + '\n';
    return text;
}

} // namespace Scep::Examples
