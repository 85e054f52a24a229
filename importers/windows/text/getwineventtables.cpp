// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/getwineventtables.h"

#include "importers/issuelist.h"
#include "importers/jsonobjects.h"
#include "importers/windows/text/csvrecords.h"
#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/getwinevent.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GetWinEventImporter)
};

constexpr LineNumber CancelRecords = 256;

/// Collects the events of one source in any order and keeps first and last time.
class EventCollector
{
public:
    EventCollector(const ImportInput &input, const ImportControl &control)
        : m_input(input)
        , m_control(control)
        , m_issues(input.source.issues)
    {
        m_result.source = input.source;
        m_result.document = input.document;
    }

    /// False when reading is to end. Asks once for so many records.
    [[nodiscard]] bool goesOn()
    {
        return ++m_asked % CancelRecords == 0 ? goesOnNow() : !m_isCancelled;
    }
    /// The same, asked each time.
    [[nodiscard]] bool goesOnNow()
    {
        if (!m_isCancelled && m_control.isCancelled()) {
            m_isCancelled = true;
            m_issues.add(IssueCode::Cancelled);
        }
        return !m_isCancelled;
    }
    /// Whether one of the lines is a candidate. Asked in ascending order.
    [[nodiscard]] bool isWanted(LineNumber first, LineNumber last)
    {
        const QList<LineNumber> &candidates = m_input.candidates;
        while (m_candidate < candidates.size() && candidates[m_candidate] < first) {
            ++m_candidate;
        }
        return m_candidate < candidates.size() && candidates[m_candidate] <= last;
    }
    void noteTime(const Instant &instant, const EvidenceRef &place);
    /// Says that an event has more data than are read, when @p count is that many.
    void noteCount(qsizetype count, const EvidenceRef &place);
    void add(LogEvent event, const EvidenceRef &place, LineNumber lastLine);
    IssueList &issues() { return m_issues; }
    ImportResult take();

private:
    const ImportInput &m_input;
    const ImportControl &m_control;
    IssueList m_issues;
    ImportResult m_result;
    qsizetype m_candidate = 0;
    LineNumber m_asked = 0;
    bool m_isCancelled = false;
    bool m_isFull = false;
};

void EventCollector::noteTime(const Instant &instant, const EvidenceRef &place)
{
    SourceFile &source = m_result.source;
    if (instant.isNull()) {
        return;
    }
    if (source.firstInstant.isNull() || instant < source.firstInstant) {
        source.firstInstant = instant;
    }
    if (source.lastInstant.isNull() || source.lastInstant < instant) {
        source.lastInstant = instant;
        source.lastRecord = place;
    }
}

void EventCollector::noteCount(qsizetype count, const EvidenceRef &place)
{
    if (count > Limits::XmlFields) {
        m_issues.addOnce(IssueCode::LimitReached, place.line, place.range,
                         Tr::tr("data of one event, at most %1").arg(Limits::XmlFields));
    }
}

void EventCollector::add(LogEvent event, const EvidenceRef &place, LineNumber lastLine)
{
    if (m_result.events.size() >= Limits::EventsPerSource) {
        if (!m_isFull) {
            m_isFull = true;
            m_issues.add(IssueCode::LimitReached, place.line, place.range,
                         Tr::tr("events of one source, at most %1").arg(Limits::EventsPerSource));
        }
        return;
    }
    if (event.instant.isNull()) {
        m_issues.add(IssueCode::InvalidTime, place.line, place.range);
    }
    event.evidence = place;
    event.lastLine = lastLine;
    m_result.events.append(std::move(event));
}

ImportResult EventCollector::take()
{
    m_result.source.eventCount = m_result.events.size();
    m_result.source.issues = m_issues.take();
    return std::move(m_result);
}

/// The names of the properties, and the separator between them.
struct CsvHeader
{
    LineNumber line = 0;
    char separator = ',';
    QStringList names;
    qsizetype timeColumn = -1;
};

CsvHeader csvHeader(const TextDocument &document)
{
    CsvHeader header;
    header.line = document.lineBytes(1).startsWith("#TYPE") ? 2 : 1;
    const QByteArray line = document.lineBytes(header.line);
    header.separator = csvSeparator(line);
    for (const QByteArray &name : csvValues(line, header.separator)) {
        header.names.append(QString::fromUtf8(name.trimmed()));
    }
    header.timeColumn = header.names.indexOf(QLatin1String("TimeCreated"));
    return header;
}

ByteRange rangeOf(const TextDocument &document, LineNumber first, LineNumber last)
{
    const qint64 begin = document.lineRange(first).offset;
    return {.offset = begin, .length = document.lineRange(last).end() - begin};
}

/// Hands each record's properties to @p take, until it returns false.
void forEachCsvRecord(
    const ImportInput &input,
    const std::function<bool(const CsvRecord &, const QByteArrayList &, const CsvHeader &)> &take)
{
    const CsvHeader header = csvHeader(*input.document);
    CsvRecords records(*input.document, header.separator);
    while (const std::optional<CsvRecord> record = records.next()) {
        if (record->first > header.line && !record->bytes.trimmed().isEmpty() &&
            !take(*record, csvValues(record->bytes, header.separator), header)) {
            return;
        }
    }
}

/// Ends early, and says nothing of it, when the import is cancelled.
LocalTimeReading readCsvTimes(const ImportInput &input, const ImportControl &control)
{
    LocalTimeReading reading;
    LineNumber asked = 0;
    forEachCsvRecord(
        input, [&](const CsvRecord &, const QByteArrayList &values, const CsvHeader &header) {
            const QString text = QString::fromUtf8(values.value(header.timeColumn).left(200));
            const auto time = saysZone(text) ? std::nullopt : readLocalTime(text);
            if (time) {
                reading.add(*time);
            }
            const bool isCancelled = ++asked % CancelRecords == 0 && control.isCancelled();
            return !reading.isSettled() && !isCancelled;
        });
    return reading;
}

/// A member's text: of a string, a number, or of what Windows PowerShell wraps in an object.
QString jsonText(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue inner = object.contains(QLatin1String("Value"))
                                     ? object.value(QLatin1String("Value"))
                                     : object.value(QLatin1String("value"));
        return inner.isObject() ? QString() : inner.toVariant().toString();
    }
    return value.toVariant().toString();
}

/// The values of "Properties"; nothing when the depth of ConvertTo-Json left only their type.
std::optional<QStringList> jsonData(const QJsonValue &properties)
{
    if (!properties.isArray()) {
        return std::nullopt;
    }
    QStringList data;
    for (const QJsonValue &each : properties.toArray()) {
        if (!each.isObject()) {
            return std::nullopt;
        }
        if (data.size() < Limits::XmlFields) {
            data.append(jsonText(each));
        }
    }
    return data;
}

std::optional<LogEvent> jsonEvent(const QJsonObject &object)
{
    QHash<QString, QString> properties;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        properties.insert(it.key(), jsonText(it.value()));
    }
    // A local time in JSON is a text that somebody made of it; ISO 8601 has the year in front.
    return getWinEventRecord(properties, jsonData(object.value(QLatin1String("Properties"))),
                             DateOrder::MonthDay);
}

void readJsonObject(const JsonObjectSpan &span, const ImportInput &input, EventCollector &collector)
{
    const TextDocument &document = *input.document;
    const LineNumber first = document.lineAt(span.range.offset);
    const LineNumber last = document.lineAt(span.range.end() - 1);
    const EvidenceRef place{.source = input.source.id, .line = first, .range = span.range};
    switch (span.state) {
    case JsonObjectSpan::State::Unfinished:
        if (span.range.end() == input.file->size()) {
            collector.issues().add(IssueCode::TruncatedInput, first, span.range,
                                   Tr::tr("the last event has no end"));
        } else {
            collector.issues().add(IssueCode::MalformedContent, first, span.range,
                                   Tr::tr("an event has no end"));
        }
        return;
    case JsonObjectSpan::State::TooDeep:
        collector.issues().add(IssueCode::LimitReached, first, span.range,
                               Tr::tr("nesting of one event, at most %1").arg(Limits::JsonDepth));
        return;
    case JsonObjectSpan::State::TooLong:
        collector.issues().add(
            IssueCode::LimitReached, first, span.range,
            Tr::tr("bytes of one event, at most %1").arg(Limits::JsonObjectBytes));
        return;
    case JsonObjectSpan::State::Whole:
        break;
    }
    const bool isWanted = collector.isWanted(first, last);
    const auto bytes = input.file->read(span.range.offset, span.range.length);
    const QJsonObject object = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    std::optional<LogEvent> event = jsonEvent(object);
    if (event) {
        collector.noteTime(event->instant, place);
    }
    if (event && isWanted) {
        collector.noteCount(object.value(QLatin1String("Properties")).toArray().size(), place);
        collector.add(*std::move(event), place, last);
    } else if (isWanted) {
        collector.issues().add(IssueCode::MalformedLine, first, span.range,
                               Tr::tr("the object has no event id or provider"));
    }
}
} // namespace

ImportResult parseGetWinEventCsv(const ImportInput &input, const ImportControl &control)
{
    const LocalTimeReading reading = readCsvTimes(input, control);
    EventCollector collector(input, control);
    forEachCsvRecord(input, [&](const CsvRecord &record, const QByteArrayList &values,
                                const CsvHeader &header) {
        const EvidenceRef place{.source = input.source.id,
                                .line = record.first,
                                .range = rangeOf(*input.document, record.first, record.last)};
        QHash<QString, QString> properties;
        for (qsizetype i = 0; i < std::min(values.size(), header.names.size()); ++i) {
            properties.insert(header.names[i], decodeText(values[i], input.file->encoding()));
        }
        const QString time = properties.value(QStringLiteral("TimeCreated"));
        collector.noteTime(getWinEventInstant(time, reading.order()), place);
        if (collector.isWanted(record.first, record.last)) {
            auto event = getWinEventRecord(properties, std::nullopt, reading.order());
            collector.noteCount(values.size(), place);
            if (event && !record.isBroken) {
                collector.add(*std::move(event), place, record.last);
            } else {
                collector.issues().add(IssueCode::MalformedLine, record.first, place.range,
                                       Tr::tr("a column is missing or its quotation has no end"));
            }
        }
        return collector.goesOn();
    });
    ImportResult result = collector.take();
    noteReading(result.source, reading);
    return result;
}

ImportResult parseGetWinEventJson(const ImportInput &input, const ImportControl &control)
{
    EventCollector collector(input, control);
    const auto take = [&](const JsonObjectSpan &span) {
        if (collector.goesOn()) {
            readJsonObject(span, input, collector);
        }
    };
    const auto goesOn = [&collector] { return collector.goesOnNow(); };
    if (const auto error = forEachJsonObject(*input.file, take, goesOn)) {
        collector.issues().add(IssueCode::CannotRead, 0, {}, error->detail);
    }
    return collector.take();
}

} // namespace Scep
