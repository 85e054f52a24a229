// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/getwinevent.h"

#include "importers/recordformat.h"
#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/getwineventlist.h"
#include "importers/windows/text/renderedevent.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr int LinesSniffed = 120;

/// Properties that events are known by.
constexpr std::array<QByteArrayView, 6> KnownProperties{"TimeCreated", "ProviderName", "RecordId",
                                                        "MachineName", "LogName",      "Id"};

/// Whether at least three of the properties, the time among them, are told by @p has.
bool hasEnough(const std::function<bool(QByteArrayView)> &has)
{
    return has(KnownProperties.front()) && std::ranges::count_if(KnownProperties, has) >= 3;
}

bool isJson(QByteArrayView head)
{
    const QByteArrayView text = head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head;
    const QByteArrayView begin = text.trimmed();
    return (begin.startsWith('[') || begin.startsWith('{')) && hasEnough([&](QByteArrayView name) {
               return text.contains(QByteArray("\"" + name.toByteArray() + "\""));
           });
}

bool isCsv(const QList<QByteArrayView> &lines)
{
    const bool hasType = !lines.isEmpty() && lines.constFirst().startsWith("#TYPE");
    const QByteArray header = lines.value(hasType ? 1 : 0).toByteArray();
    const char separators[] = ",;\t\"";
    return hasEnough([&](QByteArrayView name) {
        const qsizetype at = header.indexOf(name);
        const qsizetype end = at + name.size();
        const QByteArrayView marks(separators);
        return at >= 0 && (at == 0 || marks.contains(header[at - 1])) &&
               (end >= header.size() || marks.contains(header[end])) && header.size() > name.size();
    });
}

bool isList(const QList<QByteArrayView> &lines)
{
    return hasEnough([&lines](QByteArrayView name) {
        return std::ranges::any_of(
            lines, [name](QByteArrayView line) { return listProperty(line).name == name; });
    });
}
} // namespace

GetWinEventForm findGetWinEvent(QByteArrayView head, Encoding encoding)
{
    if (encoding == Encoding::Binary) {
        return GetWinEventForm::None;
    }
    const QList<QByteArrayView> lines = headLines(head, LinesSniffed);
    if (isJson(head)) {
        return GetWinEventForm::Json;
    }
    if (isCsv(lines)) {
        return GetWinEventForm::Csv;
    }
    return isList(lines) ? GetWinEventForm::List : GetWinEventForm::None;
}

std::optional<LogEvent> getWinEventRecord(const QHash<QString, QString> &properties,
                                          const std::optional<QStringList> &data, DateOrder order)
{
    const auto value = [&properties](const char *name) {
        return properties.value(QString::fromLatin1(name)).trimmed();
    };
    RenderedEvent event;
    event.provider = value("ProviderName");
    event.id = value("Id");
    event.level = value("Level");
    if (event.level.isEmpty()) {
        event.level = value("LevelDisplayName");
    }
    event.channel = value("LogName");
    event.computer = value("MachineName");
    event.user = value("UserId");
    event.record = value("RecordId");
    event.processId = value("ProcessId");
    event.threadId = value("ThreadId");
    event.message = value("Message").replace(QLatin1String("\r\n"), QLatin1String("\n"));
    event.data = data;
    if (event.provider.isEmpty() || event.id.isEmpty()) {
        return std::nullopt;
    }
    LogEvent result = toLogEvent(event);
    result.timestampText = value("TimeCreated");
    result.instant = getWinEventInstant(result.timestampText, order);
    return result;
}

Instant getWinEventInstant(const QString &text, DateOrder order)
{
    static const QRegularExpression date(
        QStringLiteral("^/Date\\((-?\\d{1,15})[+-]?\\d{0,4}\\)/$"));
    const QRegularExpressionMatch match = date.match(text);
    if (!match.hasMatch()) {
        return exportInstant(text, order);
    }
    return {.sinceEpoch = milliseconds(match.captured(1).toLongLong()),
            .certainty = TimeCertainty::Known};
}

} // namespace Scep
