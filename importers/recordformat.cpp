// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/recordformat.h"

#include "importers/issuelist.h"
#include "importers/linereader.h"
#include "models/domain/limits.h"
#include "models/domain/oncores.h"
#include "models/domain/rotatedlog.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RecordFormat)
};

/// Records that are parsed in one go, on all cores where the format allows it: so many, or of so
/// many octets; and how many are worth a core.
constexpr size_t RecordsForTurn = 2'048;
constexpr qint64 BytesForTurn = 2 * 1024 * 1024;
constexpr size_t RecordsForThread = 128;

/// A record's lines as they stand in the source.
struct RecordLines
{
    LineNumber first = 0;
    LineNumber last = 0;
    QByteArray head;
    QByteArrayList continuation;
    qint64 bytes = 0;   ///< of all its lines
    bool isCut = false; ///< there were more continuation lines than a limit allows
};

/// What became of them.
struct ParsedRecord
{
    ByteRange range;
    std::optional<LogEvent> event;
    QString fault; ///< RecordFormat::fault()
};

class RecordsParser
{
public:
    RecordsParser(const ImportInput &input, const ImportControl &control, RecordFormat &format)
        : m_input(input)
        , m_control(control)
        , m_format(format)
        , m_document(*input.document)
        , m_reader(m_document)
        , m_issues(input.source.issues)
    {
        m_result.source = input.source;
        m_result.document = input.document;
    }

    ImportResult run();

private:
    [[nodiscard]] std::optional<RecordLines> recordAround(LineNumber candidate);
    [[nodiscard]] bool isFirstLine(LineNumber line);
    void takeContinuation(RecordLines &record);
    void take(RecordLines record);
    void parseTurn();
    void parsePart(size_t part, RecordFormat &format, std::vector<ParsedRecord> &parsed) const;
    void add(const RecordLines &record, ParsedRecord parsed);
    void findFirstInstant();
    void findLastInstant();
    void findLogEnds();
    [[nodiscard]] QString textBeforeRecords();
    [[nodiscard]] std::optional<LogEvent> lastRecord();
    [[nodiscard]] bool isCancelled();
    [[nodiscard]] ByteRange rangeOf(LineNumber first, LineNumber last) const;

    const ImportInput &m_input;
    const ImportControl &m_control;
    RecordFormat &m_format;
    const TextDocument &m_document;
    LineReader m_reader;
    IssueList m_issues;
    ImportResult m_result;
    LineNumber m_seen = 0; ///< lines up to here belong to a record that was read, or to none
    std::vector<RecordLines> m_turn;            ///< not parsed yet
    std::unique_ptr<RecordFormat> m_turnFormat; ///< as the format was where the turn began
    qint64 m_turnBytes = 0;
    bool m_cancelled = false;
};

ImportResult RecordsParser::run()
{
    findFirstInstant();
    for (const LineNumber candidate : m_input.candidates) {
        if (isCancelled() || m_reader.hasFailed()) {
            break;
        }
        if (m_result.events.size() + std::ssize(m_turn) >= Limits::EventsPerSource) {
            parseTurn();
        }
        if (m_result.events.size() >= Limits::EventsPerSource) {
            m_issues.add(IssueCode::LimitReached, candidate, {},
                         Tr::tr("%n event(s) of one source", nullptr,
                                static_cast<int>(Limits::EventsPerSource)));
            break;
        }
        if (std::optional<RecordLines> record = recordAround(candidate)) {
            take(*std::move(record));
        }
    }
    parseTurn();
    findLastInstant();
    findLogEnds();
    if (m_cancelled) {
        m_issues.add(IssueCode::Cancelled);
    }
    m_result.source.eventCount = m_result.events.size();
    m_result.source.issues = m_issues.take();
    return std::move(m_result);
}

/// The record that holds the candidate; nothing when it was read already or when the candidate
/// continues none.
std::optional<RecordLines> RecordsParser::recordAround(LineNumber candidate)
{
    if (candidate <= m_seen) {
        return std::nullopt;
    }
    const LineNumber lowest = std::max(m_seen + 1, candidate - Limits::ContinuationLines);
    LineNumber first = candidate;
    while (first >= lowest && !isFirstLine(first)) {
        --first;
    }
    m_seen = candidate;
    if (first < lowest) {
        // Where nothing begins above the candidate it continues no record.
        if (lowest == candidate - Limits::ContinuationLines) {
            m_issues.addOnce(IssueCode::LimitReached, candidate, rangeOf(candidate, candidate),
                             Tr::tr("the record continues over too many lines"));
        }
        return std::nullopt;
    }
    RecordLines record;
    record.first = first;
    record.head = m_reader.line(first).toByteArray();
    takeContinuation(record);
    m_seen = std::max(candidate, record.last);
    return record;
}

bool RecordsParser::isFirstLine(LineNumber line)
{
    if (m_format.beginsRecord(m_reader.line(line))) {
        return true;
    }
    return m_format.hasRecordEnds() && (line == 1 || m_format.endsRecord(m_reader.line(line - 1)));
}

void RecordsParser::takeContinuation(RecordLines &record)
{
    record.bytes = record.head.size();
    LineNumber next = record.first + 1;
    bool isEnded = m_format.endsRecord(record.head);
    for (; next <= m_document.lineCount() && !isEnded; ++next) {
        const QByteArrayView line = m_reader.line(next);
        if (m_reader.hasFailed() || m_format.beginsRecord(line)) {
            break;
        }
        record.bytes += line.size() + 1;
        if (record.continuation.size() >= Limits::ContinuationLines ||
            record.bytes > Limits::LineBytes) {
            record.isCut = true;
            break;
        }
        record.continuation.append(line.toByteArray());
        isEnded = m_format.endsRecord(line);
    }
    record.last = next - 1;
    // Empty lines at the end are room between records.
    while (!record.continuation.isEmpty() && record.continuation.constLast().trimmed().isEmpty()) {
        record.continuation.removeLast();
        --record.last;
    }
}

/// Keeps the record for the next turn. A directive ends one: what stands above it is read as it was
/// before.
void RecordsParser::take(RecordLines record)
{
    if (m_turn.empty()) {
        m_turnFormat = m_format.copy();
    }
    if (m_format.takeDirective(record.head)) {
        parseTurn();
        if (const QString fault = m_format.fault(); !fault.isEmpty()) {
            m_issues.add(IssueCode::LimitReached, record.first, rangeOf(record.first, record.last),
                         fault);
        }
        return;
    }
    m_turnBytes += record.bytes;
    m_turn.push_back(std::move(record));
    if (m_turnFormat == nullptr || m_turn.size() >= RecordsForTurn || m_turnBytes >= BytesForTurn) {
        parseTurn();
    }
}

void RecordsParser::parseTurn()
{
    std::vector<ParsedRecord> parsed(m_turn.size());
    const size_t parts = (m_turn.size() + RecordsForThread - 1) / RecordsForThread;
    if (m_turnFormat == nullptr) {
        for (size_t part = 0; part < parts; ++part) {
            parsePart(part, m_format, parsed);
        }
    } else {
        std::vector<std::unique_ptr<RecordFormat>> formats(parts);
        std::ranges::generate(formats, [this] { return m_turnFormat->copy(); });
        onAllCores(parts, 1, [&](size_t part) { parsePart(part, *formats[part], parsed); });
        for (const std::unique_ptr<RecordFormat> &format : formats) {
            m_format.learnFrom(*format);
        }
    }
    for (size_t i = 0; i < parsed.size(); ++i) {
        add(m_turn[i], std::move(parsed[i]));
    }
    m_turn.clear();
    m_turnBytes = 0;
}

void RecordsParser::parsePart(size_t part, RecordFormat &format,
                              std::vector<ParsedRecord> &parsed) const
{
    const size_t begin = part * RecordsForThread;
    for (size_t i = begin; i < std::min(begin + RecordsForThread, m_turn.size()); ++i) {
        const RecordLines &record = m_turn[i];
        parsed[i].range = rangeOf(record.first, record.last);
        parsed[i].event = format.parse(record.head, record.continuation);
        parsed[i].fault = format.fault();
    }
}

void RecordsParser::add(const RecordLines &record, ParsedRecord parsed)
{
    std::optional<LogEvent> &event = parsed.event;
    if (!event) {
        m_issues.add(IssueCode::MalformedLine, record.first, parsed.range,
                     Tr::tr("a column is missing or not understood"));
        return;
    }
    if (record.isCut) {
        m_issues.add(IssueCode::LimitReached, record.first, parsed.range,
                     Tr::tr("the record continues over too many lines"));
    }
    if (!parsed.fault.isEmpty()) {
        m_issues.add(IssueCode::MalformedLine, record.first, parsed.range, parsed.fault);
    }
    if (event->instant.isNull() && !event->timestampText.isEmpty()) {
        m_issues.add(IssueCode::InvalidTime, record.first, parsed.range);
    }
    event->evidence = {.source = m_input.source.id, .line = record.first, .range = parsed.range};
    event->lastLine = record.last;
    m_result.events.append(*std::move(event));
}

void RecordsParser::findFirstInstant()
{
    for (LineNumber line = 1; line <= m_document.lineCount() && !isCancelled(); ++line) {
        const Instant instant = m_format.instantOf(m_reader.line(line));
        if (!instant.isNull()) {
            m_result.source.firstInstant = instant;
            return;
        }
    }
}

void RecordsParser::findLastInstant()
{
    if (m_result.source.firstInstant.isNull()) {
        return;
    }
    for (LineNumber line = m_document.lineCount(); line > 0 && !isCancelled(); --line) {
        const Instant instant = m_format.instantOf(m_reader.line(line));
        if (!instant.isNull()) {
            m_result.source.lastInstant = instant;
            m_result.source.lastRecord = {
                .source = m_input.source.id, .line = line, .range = rangeOf(line, line)};
            return;
        }
    }
}

/// A log that was rotated may go on with a record in another file, where the whole of it is seen
/// only when both are known.
void RecordsParser::findLogEnds()
{
    if (m_cancelled || m_document.lineCount() == 0) {
        return;
    }
    LogEnds ends{.source = m_input.source.id, .rest = textBeforeRecords()};
    if (!logRotation(m_input.source.displayName).mark.isEmpty()) {
        ends.lastRecord = lastRecord();
    }
    if (ends.rest.isEmpty() && !ends.lastRecord) {
        return;
    }
    const qint64 size = m_document.file().size();
    const QByteArray end = m_document.file().read(size - 1, 1).value_or(QByteArray());
    ends.endsInLine = end != "\n" && end != "\r";
    m_result.logEnds = std::move(ends);
}

QString RecordsParser::textBeforeRecords()
{
    QByteArrayList lines;
    qint64 bytes = 0;
    for (LineNumber line = 1; line <= m_document.lineCount() && !isFirstLine(line); ++line) {
        const QByteArrayView text = m_reader.line(line);
        bytes += text.size() + 1;
        if (lines.size() >= Limits::ContinuationLines || bytes > Limits::LineBytes) {
            break;
        }
        lines.append(text.toByteArray());
    }
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty()) {
        lines.removeLast();
    }
    return lines.isEmpty() ? QString() : m_format.continuationText(lines);
}

std::optional<LogEvent> RecordsParser::lastRecord()
{
    RecordLines record;
    record.first = m_document.lineCount();
    const LineNumber lowest = std::max<LineNumber>(1, record.first - Limits::ContinuationLines);
    while (record.first >= lowest && !isFirstLine(record.first)) {
        --record.first;
    }
    if (record.first < lowest) {
        return std::nullopt;
    }
    if (!m_result.events.isEmpty() && m_result.events.constLast().evidence.line == record.first) {
        return m_result.events.constLast();
    }
    record.head = m_reader.line(record.first).toByteArray();
    takeContinuation(record);
    std::optional<LogEvent> event = m_format.parse(record.head, record.continuation);
    if (event) {
        event->evidence = {.source = m_input.source.id,
                           .line = record.first,
                           .range = rangeOf(record.first, record.last)};
        event->lastLine = record.last;
    }
    return event;
}

/// Asked for every line: one may be long, and what continues it too.
bool RecordsParser::isCancelled()
{
    m_cancelled = m_cancelled || m_control.isCancelled();
    return m_cancelled;
}

/// From the first line's first byte to the last line's last, its line end left out.
ByteRange RecordsParser::rangeOf(LineNumber first, LineNumber last) const
{
    const qint64 begin = m_document.lineRange(first).offset;
    qint64 end = m_document.lineRange(last).end();
    const qint64 tailLength = std::min<qint64>(2, m_document.lineRange(last).length);
    const QByteArray tail =
        m_document.file().read(end - tailLength, tailLength).value_or(QByteArray());
    if (tail.endsWith("\r\n")) {
        end -= 2;
    } else if (tail.endsWith('\n') || tail.endsWith('\r')) {
        end -= 1;
    }
    return {.offset = begin, .length = end - begin};
}
} // namespace

ImportResult parseRecords(const ImportInput &input, const ImportControl &control,
                          RecordFormat &format)
{
    return RecordsParser(input, control, format).run();
}

QString linesText(const QByteArrayList &lines, Encoding encoding)
{
    QStringList text;
    for (const QByteArray &line : lines) {
        text.append(decodeText(line, encoding));
    }
    return text.join(QLatin1Char('\n'));
}

QList<QByteArrayView> headLines(QByteArrayView head, int most)
{
    QList<QByteArrayView> lines;
    if (head.startsWith("\xEF\xBB\xBF")) {
        head = head.sliced(3);
    }
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= head.size() && lines.size() < most; ++i) {
        if (i < head.size() && head[i] != '\n' && head[i] != '\r') {
            continue;
        }
        if (i > begin) {
            lines.append(head.sliced(begin, i - begin));
        }
        begin = i + 1;
    }
    return lines;
}

} // namespace Scep
