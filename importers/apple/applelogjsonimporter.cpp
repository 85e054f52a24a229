// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applelogjsonimporter.h"

#include "importers/apple/applejsonrecord.h"
#include "importers/issuelist.h"
#include "importers/jsonobjects.h"
#include "importers/linereader.h"
#include "models/domain/lastbyte.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleLogJsonImporter)
};

/// Remarks on the filter that may come before the first object.
constexpr int RemarkLines = 8;

/// Lines between two questions whether the import is cancelled.
constexpr LineNumber CancelLines = 256;

/// Objects at the end of an array that are asked for the last time: a summary has none.
constexpr qsizetype LastObjects = 4;

/// Keys that only logs of this kind have.
constexpr std::array<QByteArrayView, 5> Keys = {"\"eventMessage\"", "\"machTimestamp\"",
                                                "\"processImagePath\"", "\"messageType\"",
                                                "\"boot_uuid\""};

QByteArrayView withoutMark(QByteArrayView text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.sliced(3) : text;
}

/// Reads one source.
class JsonLogParser
{
public:
    JsonLogParser(const ImportInput &input, const ImportControl &control)
        : m_input(input)
        , m_control(control)
        , m_document(*input.document)
        , m_reader(m_document)
        , m_events(Encoding::Utf8)
        , m_issues(input.source.issues)
    {
        m_result.source = input.source;
        m_result.document = input.document;
    }

    ImportResult run();

private:
    [[nodiscard]] bool hasObjectPerLine();
    void readLines();
    void readArray();
    void takeObject(const JsonObjectSpan &span);
    void addObject(const JsonObjectSpan &span);
    void noteTime(const ByteRange &range, const Instant &instant, bool isFirst);
    [[nodiscard]] std::optional<LogEvent> eventOf(const ByteRange &range);
    [[nodiscard]] bool hasCandidate(const ByteRange &range);
    [[nodiscard]] bool isFull(LineNumber line);
    [[nodiscard]] ByteRange objectOnLine(LineNumber line);

    const ImportInput &m_input;
    const ImportControl &m_control;
    const TextDocument &m_document;
    LineReader m_reader;
    AppleEvents m_events;
    IssueList m_issues;
    ImportResult m_result;
    qsizetype m_candidate = 0;     ///< the first that may lie in an object that comes
    QList<ByteRange> m_lastRanges; ///< of the objects seen last
    bool m_isFull = false;
};

ImportResult JsonLogParser::run()
{
    if (hasObjectPerLine()) {
        readLines();
    } else {
        readArray();
    }
    m_result.source.platform = m_events.platform();
    m_result.source.eventCount = m_result.events.size();
    m_result.source.issues = m_issues.take();
    return std::move(m_result);
}

/// Whether the first object is the whole of its line.
bool JsonLogParser::hasObjectPerLine()
{
    const LineNumber last = std::min<LineNumber>(m_document.lineCount(), RemarkLines);
    for (LineNumber line = 1; line <= last; ++line) {
        const QByteArrayView text = withoutMark(m_reader.line(line)).trimmed();
        if (text.startsWith('[')) {
            return false;
        }
        if (text.startsWith('{')) {
            return text.endsWith('}');
        }
    }
    return true;
}

ByteRange JsonLogParser::objectOnLine(LineNumber line)
{
    const QByteArrayView text = m_reader.line(line);
    const qsizetype begin = text.indexOf('{');
    const qsizetype end = lastIndexOfByte(text, '}') + 1;
    if (begin < 0 || end <= begin) {
        return {.offset = m_document.lineRange(line).offset, .length = text.size()};
    }
    // lineRange() has the byte order mark that line() leaves out.
    const qint64 mark = line == 1 ? m_document.lineRange(1).length - text.size() : 0;
    const bool hasMark = mark >= 3 && m_input.file->read(0, 3).value_or(QByteArray()) ==
                                          QByteArrayView("\xEF\xBB\xBF");
    return {.offset = m_document.lineRange(line).offset + begin + (hasMark ? 3 : 0),
            .length = end - begin};
}

void JsonLogParser::readLines()
{
    const LineNumber count = m_document.lineCount();
    for (LineNumber line = 1; line <= count && m_result.source.firstInstant.isNull(); ++line) {
        if (line % CancelLines == 0 && m_control.isCancelled()) {
            break;
        }
        noteTime(objectOnLine(line), eventOf(objectOnLine(line)).value_or(LogEvent()).instant,
                 true);
    }
    LineNumber asked = 0;
    for (const LineNumber line : m_input.candidates) {
        if (line - asked >= CancelLines) {
            asked = line;
            if (m_control.isCancelled()) {
                m_issues.add(IssueCode::Cancelled);
                return;
            }
        }
        if (m_reader.hasFailed() || isFull(line)) {
            break;
        }
        const QByteArrayView text = m_reader.line(line);
        if (withoutMark(text).trimmed().isEmpty()) {
            continue;
        }
        // Before the line is read again, which ends the view.
        const auto state = jsonObjectState(text);
        addObject({.range = objectOnLine(line), .state = state});
    }
    if (m_result.source.firstInstant.isNull()) {
        return;
    }
    for (LineNumber line = count; line > 0 && m_result.source.lastInstant.isNull(); --line) {
        if (line % CancelLines == 0 && m_control.isCancelled()) {
            return;
        }
        noteTime(objectOnLine(line), eventOf(objectOnLine(line)).value_or(LogEvent()).instant,
                 false);
    }
}

void JsonLogParser::readArray()
{
    const auto goesOn = [this] {
        if (!m_isFull && m_control.isCancelled()) {
            m_issues.add(IssueCode::Cancelled);
            return false;
        }
        return !m_isFull;
    };
    const std::optional<ReadError> error = forEachJsonObject(
        *m_input.file, [this](const JsonObjectSpan &span) { takeObject(span); }, goesOn);
    if (error) {
        m_issues.add(IssueCode::CannotRead, 0, {}, error->detail);
    }
    for (qsizetype i = m_lastRanges.size(); i > 0 && m_result.source.lastInstant.isNull(); --i) {
        const ByteRange &range = m_lastRanges[i - 1];
        noteTime(range, eventOf(range).value_or(LogEvent()).instant, false);
    }
}

void JsonLogParser::takeObject(const JsonObjectSpan &span)
{
    if (m_isFull) {
        return;
    }
    if (span.state == JsonObjectSpan::State::Whole) {
        m_lastRanges.append(span.range);
        if (m_lastRanges.size() > LastObjects) {
            m_lastRanges.removeFirst();
        }
        if (m_result.source.firstInstant.isNull()) {
            noteTime(span.range, eventOf(span.range).value_or(LogEvent()).instant, true);
        }
    }
    if (!hasCandidate(span.range)) {
        return;
    }
    m_isFull = isFull(m_document.lineAt(span.range.offset));
    if (!m_isFull) {
        addObject(span);
    }
}

/// Whether a candidate line has a part of the object. Objects are asked for in their order.
bool JsonLogParser::hasCandidate(const ByteRange &range)
{
    const QList<LineNumber> &candidates = m_input.candidates;
    while (m_candidate < candidates.size() &&
           m_document.lineRange(candidates[m_candidate]).end() <= range.offset) {
        ++m_candidate;
    }
    return m_candidate < candidates.size() &&
           m_document.lineRange(candidates[m_candidate]).offset < range.end();
}

bool JsonLogParser::isFull(LineNumber line)
{
    if (m_result.events.size() < Limits::EventsPerSource) {
        return false;
    }
    m_issues.add(
        IssueCode::LimitReached, line, {},
        Tr::tr("%n event(s) of one source", nullptr, static_cast<int>(Limits::EventsPerSource)));
    return true;
}

std::optional<LogEvent> JsonLogParser::eventOf(const ByteRange &range)
{
    if (range.length > Limits::JsonObjectBytes) {
        return std::nullopt;
    }
    const QByteArray bytes = m_input.file->read(range.offset, range.length).value_or(QByteArray());
    if (jsonObjectState(bytes) != JsonObjectSpan::State::Whole) {
        return std::nullopt;
    }
    auto event = parseAppleJson(bytes, m_events);
    return event ? std::optional(*std::move(event)) : std::nullopt;
}

void JsonLogParser::noteTime(const ByteRange &range, const Instant &instant, bool isFirst)
{
    SourceFile &source = m_result.source;
    if (instant.isNull()) {
        return;
    }
    if (isFirst) {
        source.firstInstant = instant;
        return;
    }
    source.lastInstant = instant;
    source.lastRecord = {
        .source = source.id, .line = m_document.lineAt(range.offset), .range = range};
}

void JsonLogParser::addObject(const JsonObjectSpan &span)
{
    const LineNumber line = m_document.lineAt(span.range.offset);
    switch (span.state) {
    case JsonObjectSpan::State::Unfinished:
        m_issues.add(IssueCode::MalformedContent, line, span.range,
                     Tr::tr("a JSON object does not end"));
        return;
    case JsonObjectSpan::State::TooDeep:
        m_issues.add(IssueCode::LimitReached, line, span.range, Tr::tr("nesting of a JSON object"));
        return;
    case JsonObjectSpan::State::TooLong:
        m_issues.add(IssueCode::LimitReached, line, span.range, Tr::tr("size of a JSON object"));
        return;
    case JsonObjectSpan::State::Whole:
        break;
    }
    const QByteArray bytes =
        m_input.file->read(span.range.offset, span.range.length).value_or(QByteArray());
    auto event = parseAppleJson(bytes, m_events);
    if (!event) {
        if (event.error() == JsonRecordError::NotJson) {
            m_issues.add(IssueCode::MalformedContent, line, span.range, Tr::tr("no valid JSON"));
        }
        return;
    }
    if (event->instant.isNull()) {
        m_issues.add(IssueCode::InvalidTime, line, span.range);
    }
    event->evidence = {.source = m_input.source.id, .line = line, .range = span.range};
    event->lastLine = m_document.lineAt(span.range.end() - 1);
    m_result.events.append(*std::move(event));
}
} // namespace

QString AppleLogJsonImporter::formatId() const
{
    return QStringLiteral("apple-log-json");
}

QString AppleLogJsonImporter::formatName() const
{
    return Tr::tr("Apple unified log, as JSON");
}

int AppleLogJsonImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    QByteArrayView text = withoutMark(input.head);
    for (int i = 0; i < RemarkLines && !text.isEmpty(); ++i) {
        const QByteArrayView trimmed = text.trimmed();
        if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
            const auto isThere = [trimmed](QByteArrayView key) { return trimmed.contains(key); };
            return std::ranges::count_if(Keys, isThere) > 0 ? 93 : 0;
        }
        const qsizetype lineEnd = text.indexOf('\n');
        text = lineEnd < 0 ? QByteArrayView() : text.sliced(lineEnd + 1);
    }
    return 0;
}

QList<LogSource> AppleLogJsonImporter::logSources() const
{
    return {appleLogSource()};
}

ImportResult AppleLogJsonImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    return JsonLogParser(input, control).run();
}

} // namespace Scep
