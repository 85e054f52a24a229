// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applelog.h"

#include <algorithm>
#include <format>
#include <iterator>

namespace Scep::Examples {

namespace {

struct Template
{
    const char *level;
    const char *process;
    const char *message; ///< {n}: a number; {x}: a few hexadecimal digits
};

/// Our own invention: nothing may be read out of these lines.
constexpr Template Templates[] = {
    {"default", "SpringBoard", "Scene {n} moves to the foreground"},
    {"default", "SpringBoard", "Icon layout saved in {n} ms"},
    {"debug", "SpringBoard", "Status bar item {n} updated"},
    {"default", "backboardd", "Brightness set to {n} percent"},
    {"debug", "backboardd", "Touch sequence {x} ends"},
    {"default", "wifid", "Signal strength -{n} dBm, channel {n}"},
    {"debug", "wifid", "Roam check: staying with the current access point"},
    {"info", "locationd", "Client {x} stops receiving updates"},
    {"debug", "locationd", "{n} fixes cached"},
    {"default", "apsd", "Keep-alive answered after {n} ms"},
    {"info", "apsd", "Topic hash {x} enabled"},
    {"debug", "mDNSResponder", "Query {n} answered from the cache"},
    {"default", "dasd", "Activity {x} scheduled in {n} s"},
    {"debug", "dasd", "Score {n} for activity {x}"},
    {"default", "nsurlsessiond", "Background session {x} has {n} tasks"},
    {"error", "nsurlsessiond", "Task {n} was cancelled by its owner"},
    {"default", "CommCenter", "Registration state unchanged, {n} bars"},
    {"debug", "CommCenter", "Data usage sample {n}"},
    {"default", "powerd", "Assertion {x} released after {n} s"},
    {"info", "symptomsd", "Flow {x} scored {n}"},
    {"default", "mdmd", "Check-in with the server done in {n} ms"},
    {"debug", "mdmd", "{n} commands in the queue"},
    {"default", "remindd", "{n} items up to date"},
    {"error", "cloudd", "Operation {x} will be tried again in {n} s"},
    {"debug", "healthd", "{n} samples merged"},
    {"default", "assertiond", "Process {n} is suspended"},
    {"debug", "runningboardd", "Assertion {x} for process {n} is valid"},
};

} // namespace

AppleLog::AppleLog(const QByteArray &seed, AppleLayout layout, std::chrono::minutes zone)
    : m_layout(layout)
    , m_zone(zone)
    , m_random("apple-log/" + seed)
{
}

void AppleLog::add(Moment at, const char *level, const char *process, const QByteArray &message)
{
    m_records += {at, level, process, message};
}

void AppleLog::addNoise(Moment from, Moment to, int lines)
{
    for (int i = 0; i < lines; ++i) {
        const Template &chosen = Templates[m_random.number(std::size(Templates))];
        QByteArray message = chosen.message;
        for (qsizetype at = message.indexOf('{'); at >= 0; at = message.indexOf('{', at + 1)) {
            const bool isNumber = message.at(at + 1) == 'n';
            message.replace(at, 3,
                            isNumber ? QByteArray::number(1 + m_random.number(96))
                                     : m_random.hex(4).toLatin1());
        }
        const auto span = (to - from).count();
        const auto offset = span / 1'000'000 * m_random.number(1'000'000);
        add(from + std::chrono::microseconds(offset), chosen.level, chosen.process, message);
    }
}

QList<AppleRecord> AppleLog::sorted() const
{
    QList<AppleRecord> sorted = m_records;
    std::ranges::stable_sort(sorted, {}, &AppleRecord::at);
    return sorted;
}

std::optional<Moment> AppleLog::find(const QByteArray &text, int nth) const
{
    for (const AppleRecord &record : sorted()) {
        if (record.message.contains(text) && --nth == 0)
            return record.at;
    }
    return {};
}

void AppleLog::dropAfter(Moment at)
{
    m_records.removeIf([at](const AppleRecord &record) { return record.at > at; });
}

QByteArray AppleLog::text() const
{
    const QList<AppleRecord> records = sorted();
    QByteArray text = appleHeader(m_layout);
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (m_layout == AppleLayout::LogShowJson)
            text += i == 0 ? "[" : ",";
        text += appleRecordText(records[i], m_layout, m_zone);
    }
    return text + appleFooter(m_layout, records.size());
}

} // namespace Scep::Examples
