// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applebulk.h"

#include "tests/generator/examplecase.h"

#include <QByteArrayList>

#include <format>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

/// Different lines of noise; they come again and again at other times.
constexpr int NoiseLines = 4'096;
/// Lines between two enrollments.
constexpr int LinesPerStory = 50'000;
constexpr qsizetype FlushBytes = 1024 * 1024;
/// "2026-02-24 11:11:08.204511+0100"
constexpr qsizetype StampBytes = 31;

const Moment Start = moment(std::chrono::February / 24 / 2026, 6h, 0min);

/// Lines of the default style without their time stamps.
QByteArrayList withoutStamps(const QByteArray &text, const QByteArray &process)
{
    QByteArrayList lines;
    const QByteArray column = ' ' + process;
    for (const QByteArray &line : text.split('\n')) {
        if (line.size() > StampBytes && line.contains(column))
            lines += line.sliced(StampBytes) + '\n';
    }
    return lines;
}

/// The clock of the lines: written anew for each, the date only when the second changes.
class Stamp
{
public:
    [[nodiscard]] const QByteArray &next(quint32 microseconds)
    {
        m_at += std::chrono::microseconds(microseconds);
        const auto second = std::chrono::floor<std::chrono::seconds>(m_at);
        if (second != m_second || m_text.isEmpty()) {
            m_second = second;
            m_text = std::format("{:%F %T}.000000+0000", second).c_str();
        }
        auto fraction = static_cast<int>((m_at - second).count());
        for (qsizetype i = 25; i >= 20; --i, fraction /= 10)
            m_text[i] = static_cast<char>('0' + fraction % 10);
        return m_text;
    }

private:
    Moment m_at = Start;
    std::chrono::sys_seconds m_second;
    QByteArray m_text;
};

} // namespace

bool writeLogShow(QIODevice &device, qint64 size)
{
    AppleLog noise("logshow", AppleLayout::LogShowDefault, 0min);
    noise.addNoise(Start, Start + 1h, NoiseLines);
    const QByteArrayList noiseLines = withoutStamps(noise.text(), {});
    const PkiWorld world;
    const QByteArrayList story = withoutStamps(
        iosSuccessAs(world, AppleLayout::LogShowDefault).files.value(QStringLiteral("console.txt")),
        "profiled: ");
    Stamp stamp;
    QByteArray pending = appleHeader(AppleLayout::LogShowDefault);
    quint32 random = 1;
    qint64 written = 0;
    const auto add = [&](const QByteArray &line) {
        pending += stamp.next(random >> 20);
        pending += line;
    };
    for (qint64 count = 1; written + pending.size() < size; ++count) {
        random = random * 1'664'525 + 1'013'904'223;
        add(noiseLines[static_cast<qsizetype>(random >> 16) % noiseLines.size()]);
        if (count % LinesPerStory == 0) {
            for (const QByteArray &line : story)
                add(line);
        }
        if (pending.size() >= FlushBytes) {
            if (device.write(pending) != pending.size())
                return false;
            written += pending.size();
            pending.clear();
        }
    }
    return device.write(pending) == pending.size();
}

} // namespace Scep::Examples
