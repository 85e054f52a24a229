// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applelog.h"

#include <format>

namespace Scep::Examples {

namespace {

using namespace std::chrono;

/// Ids that the forms with them repeat for every record.
constexpr const char *ProcessId = "213";
constexpr const char *ThreadHex = "4ef1";
constexpr const char *ThreadDecimal = "20209";

constexpr const char *Library = "ManagedConfiguration";
constexpr const char *Subsystem = "com.apple.ManagedConfiguration";
constexpr const char *Category = "MC";

QByteArray zoneText(minutes zone)
{
    const auto absolute = abs(zone);
    return std::format("{}{:02}{:02}", zone < zone.zero() ? '-' : '+', absolute.count() / 60,
                       absolute.count() % 60)
        .c_str();
}

QByteArray capital(QByteArray word)
{
    word[0] = static_cast<char>(word.at(0) - 'a' + 'A');
    return word;
}

/// "2026-02-24 11:11:08.204511"
QByteArray dateTime(Moment local)
{
    return std::format("{:%F %T}", local).c_str();
}

QByteArray sender()
{
    return QByteArray("(") + Library + ") [" + Subsystem + ':' + Category + "] ";
}

/// The two letters of the compact style.
QByteArray compactLevel(const QByteArray &level)
{
    if (level == "default")
        return "Df";
    if (level == "debug")
        return "Db";
    return level == "error" ? "E " : "I ";
}

QByteArray syslogLine(const AppleRecord &record, Moment local)
{
    const QByteArray level = record.level == "error"   ? "Error"
                             : record.level == "debug" ? "Debug"
                                                       : "Note ";
    QByteArray escaped;
    for (const char c : record.message) {
        if ((c & 0x80) == 0) {
            escaped += c;
            continue;
        }
        const char low = static_cast<char>(c & 0x7f);
        const bool isControl = low < 0x20 || low == 0x7f;
        escaped += isControl ? "\\M^" : "\\M-";
        escaped += isControl ? static_cast<char>(low ^ 0x40) : low;
    }
    return QByteArray(std::format("{:%b %e %H:%M:%S}", floor<seconds>(local)).c_str()) + " iPad " +
           record.process + '[' + ProcessId + "] <Notice>: (" + level + ") MC: " + escaped + '\n';
}

QByteArray jsonText(const QByteArray &text)
{
    QByteArray escaped = text;
    escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('/', "\\/");
    return '"' + escaped + '"';
}

QByteArray jsonObject(const AppleRecord &record, const QByteArray &stamp, bool isPretty)
{
    const QList<QPair<QByteArray, QByteArray>> members{
        {"traceID", "5182316068868"},
        {"eventMessage", jsonText(record.message)},
        {"eventType", jsonText("logEvent")},
        {"source", "null"},
        {"formatString", jsonText("%{public}s")},
        {"activityIdentifier", "0"},
        {"subsystem", jsonText(Subsystem)},
        {"category", jsonText(Category)},
        {"threadID", ThreadDecimal},
        {"senderImageUUID", jsonText("1B0E7D21-31B5-3C0D-9E3C-5F6E0E6A5C11")},
        {"backtrace", isPretty ? "{\n    \"frames\" : [\n      {\n        \"imageOffset\" : 7141\n"
                                 "      }\n    ]\n  }"
                               : "{\"frames\":[{\"imageOffset\":7141}]}"},
        {"processImagePath", jsonText("/usr/libexec/" + record.process)},
        {"senderImagePath", jsonText(QByteArray("/System/Library/") + Library)},
        {"timestamp", jsonText(stamp)},
        {"machTimestamp", "310713451"},
        {"messageType", jsonText(capital(record.level))},
        {"processID", ProcessId},
        {"timezoneName", jsonText("")},
    };
    QByteArrayList rows;
    for (const auto &[name, value] : members)
        rows += '"' + name + (isPretty ? "\" : " : "\":") + value;
    if (isPretty)
        return "{\n  " + rows.join(",\n  ") + "\n}";
    return '{' + rows.join(',') + "}\n";
}

} // namespace

QByteArray appleHeader(AppleLayout layout)
{
    switch (layout) {
    case AppleLayout::LogShowDefault:
        return "Timestamp                       Thread     Type        Activity             PID    "
               "TTL  \n";
    case AppleLayout::LogShowSyslog:
        return "Timestamp                       (process)[PID]    \n";
    case AppleLayout::LogShowCompact:
        return "Timestamp               Ty Process[PID:TID]\n";
    default:
        return {};
    }
}

QByteArray appleFooter(AppleLayout layout, qsizetype records)
{
    if (layout == AppleLayout::LogShowJson)
        return records == 0 ? "[]\n" : "]\n";
    return layout == AppleLayout::LogShowLines
               ? "{\"count\":" + QByteArray::number(records) + ",\"finished\":1}\n"
               : QByteArray();
}

QByteArray appleRecordText(const AppleRecord &record, AppleLayout layout, minutes zone)
{
    const Moment local = record.at + zone;
    const QByteArray clock = dateTime(local).sliced(11);
    const QByteArray stamp = dateTime(local) + zoneText(zone);
    const QByteArray &process = record.process;
    const QByteArray message = record.message + '\n';
    switch (layout) {
    case AppleLayout::Tabs:
        return record.level + '\t' + clock + zoneText(zone) + '\t' + process + '\t' + message;
    case AppleLayout::Blanks:
        return capital(record.level) + ' ' + clock + ' ' + zoneText(zone) + ' ' + process + ' ' +
               message;
    case AppleLayout::DeviceSyslog:
        return syslogLine(record, local);
    case AppleLayout::LogShowDefault:
        return stamp + " 0x" + QByteArray(ThreadHex).leftJustified(8) + ' ' +
               capital(record.level).leftJustified(11) + " 0x0                  " + ProcessId +
               "    0    " + process + ": " + sender() + message;
    case AppleLayout::LogShowSyslog:
        return stamp + "  localhost " + process + '[' + ProcessId + "]: " + sender() + message;
    case AppleLayout::LogShowCompact:
        return dateTime(floor<milliseconds>(local)).first(23) + ' ' + compactLevel(record.level) +
               ' ' + process + '[' + ProcessId + ':' + ThreadHex + "] " + sender() + message;
    case AppleLayout::LogShowJson:
        return jsonObject(record, stamp, true);
    case AppleLayout::LogShowLines:
        return jsonObject(record, stamp, false);
    }
    return {};
}

} // namespace Scep::Examples
