// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/clockoptions.h"

#include "models/domain/clockedevidence.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ClockOptions)
};

/// "FILE=VALUE"; neither a zone nor an offset has an equals sign, a file's name may.
struct NamedValue
{
    QString file;
    QString value;
};

NamedValue split(const QString &text)
{
    const qsizetype sign = text.lastIndexOf(QLatin1Char('='));
    return sign < 0 ? NamedValue{.file = {}, .value = text}
                    : NamedValue{.file = text.first(sign), .value = text.sliced(sign + 1)};
}

bool isNamed(const SourceFile &source, const QString &file)
{
    const QLatin1Char slash('/');
    const QString wanted = QDir::cleanPath(file) + slash;
    const QString path = QDir::cleanPath(source.path) + slash;
    return wanted.startsWith(slash) ? path.startsWith(wanted)
                                    : QString(slash + path).contains(slash + wanted);
}

/// Whether there is such a source at all.
bool changeNamed(SourceClocks &clocks, const CaseEvidence &evidence, const QString &file,
                 const std::function<void(SourceClock &)> &change)
{
    bool isAny = false;
    for (const SourceFile &source : evidence.sources) {
        if (isNamed(source, file)) {
            change(clocks[source.id]);
            isAny = true;
        }
    }
    return isAny;
}

QString noSuchSource(const QString &option, const QString &file)
{
    return Tr::tr("%1: no file that was read is named “%2”.").arg(option, file);
}
} // namespace

std::expected<ClockOptions, QString> readClockOptions(const QStringList &zones,
                                                      const QStringList &clocks)
{
    ClockOptions options;
    for (const QString &text : zones) {
        const NamedValue named = split(text);
        const auto zone = zoneFromText(named.value);
        if (!zone) {
            return std::unexpected(
                Tr::tr("--zone: “%1” is no time zone. Write a name such as Europe/Warsaw, or an "
                       "offset such as +02:00.")
                    .arg(named.value));
        }
        if (named.file.isEmpty()) {
            options.zone = zone;
        } else {
            options.zones.append({named.file, *zone});
        }
    }
    for (const QString &text : clocks) {
        const NamedValue named = split(text);
        const auto offset = clockOffsetFromText(named.value);
        if (named.file.isEmpty() || !offset) {
            return std::unexpected(
                Tr::tr("--clock: “%1” is not of the form FILE=OFFSET. Write for example "
                       "device.log=+90s, device.log=-1h30m or device.log=-250ms.")
                    .arg(text));
        }
        options.offsets.append({named.file, *offset});
    }
    return options;
}

FoundClocks clocksFor(const ClockOptions &options, const CaseEvidence &evidence)
{
    FoundClocks found;
    SourceClocks &clocks = found.clocks;
    if (options.zone) {
        for (const SourceFile &source : evidence.sources) {
            if (lacksZone(evidence, source.id)) {
                clocks[source.id].zone = *options.zone;
            }
        }
    }
    for (const auto &[file, zone] : options.zones) {
        const auto change = [&zone](SourceClock &clock) { clock.zone = zone; };
        if (!changeNamed(clocks, evidence, file, change)) {
            found.unmet.append(noSuchSource(QStringLiteral("--zone"), file));
        }
    }
    for (const auto &[file, offset] : options.offsets) {
        const auto change = [&offset](SourceClock &clock) { clock.offset = offset; };
        if (!changeNamed(clocks, evidence, file, change)) {
            found.unmet.append(noSuchSource(QStringLiteral("--clock"), file));
        }
    }
    return found;
}

} // namespace Scep
