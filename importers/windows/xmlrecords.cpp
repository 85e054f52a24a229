// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/xmlrecords.h"

#include "importers/issuelist.h"
#include "importers/windows/xmleventscanner.h"
#include "models/domain/limits.h"
#include "models/text/literalset.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(XmlRecords)
};

/// Whether bytes hold one of the literals, ASCII letters in either case: the same question that the
/// scan answered for lines, asked of an element.
class LiteralMatcher
{
public:
    explicit LiteralMatcher(const QByteArrayList &literals)
        : m_set(LiteralSet::compiled(literals, Qt::CaseInsensitive).value_or(nullptr))
    {
        if (m_set != nullptr) {
            m_scratch.emplace(*m_set);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_set != nullptr && m_set->isEmpty(); }

    /// True too where the engine fails: then the element itself decides.
    [[nodiscard]] bool matches(QByteArrayView bytes) const
    {
        bool isFound = false;
        const auto note = [](qint64, void *found) { *static_cast<bool *>(found) = true; };
        return m_set == nullptr || !m_set->scan(bytes, *m_scratch, note, &isFound) || isFound;
    }

private:
    std::shared_ptr<const LiteralSet> m_set; ///< null: the engine cannot compile them
    std::optional<LiteralSet::Scratch> m_scratch;
};

/// What the scan found wrong, without long lines: events are read whole however long a line is.
QList<ImportIssue> usableIssues(QList<ImportIssue> issues)
{
    issues.removeIf([](const ImportIssue &issue) { return issue.code == IssueCode::LineTooLong; });
    return issues;
}

/// One run over one source.
class RecordReader
{
public:
    RecordReader(const ImportInput &input, const ImportControl &control,
                 const XmlRecordFormat &format)
        : m_input(input)
        , m_control(control)
        , m_format(format)
        , m_literals(input.options.literals(format.logSource))
        , m_issues(usableIssues(input.source.issues))
        , m_budget(format.budget)
    {
        m_result.source = input.source;
        m_result.source.platform = format.platform;
        m_result.document = input.document;
    }

    ImportResult run();

private:
    void refuseDoctype();
    void read(const XmlEventSpan &span);
    void noteTime(const XmlEventSpan &span, LineNumber line);
    [[nodiscard]] bool isWanted(const XmlEventSpan &span, LineNumber line, LineNumber lastLine);
    void parseElement(const XmlEventSpan &span, LineNumber line, LineNumber lastLine);
    [[nodiscard]] LineNumber lineAt(qint64 offset) const;
    [[nodiscard]] LineNumber lastLineOf(const XmlEventSpan &span) const;

    const ImportInput &m_input;
    const ImportControl &m_control;
    const XmlRecordFormat &m_format;
    const LiteralMatcher m_literals;
    IssueList m_issues;
    EventBudget m_budget;
    ImportResult m_result;
    qsizetype m_candidate = 0; ///< first candidate line that is not behind us
    bool m_isFull = false;
};

ImportResult RecordReader::run()
{
    refuseDoctype();
    XmlEventScanner scanner(*m_input.file, 0, m_format.element);
    qint64 position = -1;
    while (const auto span = scanner.next()) {
        read(*span);
        // The position moves block by block, and so often it is asked whether to go on.
        if (scanner.position() != position && m_control.isCancelled()) {
            m_issues.add(IssueCode::Cancelled);
            break;
        }
        position = scanner.position();
    }
    const bool isKnown =
        std::ranges::contains(m_input.source.issues, IssueCode::CannotRead, &ImportIssue::code);
    if (scanner.readError() && !isKnown) {
        m_issues.add(IssueCode::CannotRead, 0, {}, scanner.readError()->detail);
    }
    m_result.source.issues = m_issues.take();
    m_result.source.eventCount = m_result.events.size();
    return m_result;
}

/// Elements are parsed alone, so entities of a document type can never be defined. Saying so once
/// explains why events that use them are refused.
void RecordReader::refuseDoctype()
{
    const auto head = m_input.file->read(0, std::min(m_input.file->size(), Limits::SniffBytes));
    const qsizetype at = head ? head->indexOf("<!DOCTYPE") : -1;
    if (at >= 0) {
        m_issues.add(IssueCode::MalformedXml, lineAt(at), {.offset = at, .length = 9},
                     Tr::tr("a document type declaration is not accepted"));
    }
}

void RecordReader::read(const XmlEventSpan &span)
{
    const LineNumber line = lineAt(span.range.offset);
    switch (span.end) {
    case XmlEventEnd::Closed:
        break;
    case XmlEventEnd::Unclosed:
        m_issues.add(IssueCode::MalformedXml, line, span.range,
                     Tr::tr("another event begins before its end tag"));
        return;
    case XmlEventEnd::CutOff:
        noteTime(span, line);
        m_issues.add(IssueCode::TruncatedInput, line, span.range,
                     Tr::tr("the last event has no end tag"));
        return;
    case XmlEventEnd::TooLong:
        m_issues.add(IssueCode::LimitReached, line, span.range,
                     Tr::tr("bytes of one event, at most %1").arg(Limits::XmlEventBytes));
        return;
    }
    noteTime(span, line);
    const LineNumber lastLine = lastLineOf(span);
    if (!m_isFull && isWanted(span, line, lastLine)) {
        parseElement(span, line, lastLine);
    }
}

/// Exports run from new to old as well as from old to new: first and last go by time.
void RecordReader::noteTime(const XmlEventSpan &span, LineNumber line)
{
    const auto instant = parseSystemTime(findSystemTime(span.bytes));
    if (!instant) {
        return;
    }
    SourceFile &source = m_result.source;
    if (source.firstInstant.isNull() || *instant < source.firstInstant) {
        source.firstInstant = *instant;
    }
    if (source.lastInstant.isNull() || *instant > source.lastInstant) {
        source.lastInstant = *instant;
        source.lastRecord = {.source = source.id, .line = line, .range = span.range};
    }
}

/// Candidate lines rule most elements out without a look at their bytes. Where several elements
/// share a line the bytes decide.
bool RecordReader::isWanted(const XmlEventSpan &span, LineNumber line, LineNumber lastLine)
{
    if (m_literals.isEmpty()) {
        return false;
    }
    const QList<LineNumber> &candidates = m_input.candidates;
    while (m_candidate < candidates.size() && candidates[m_candidate] < line) {
        ++m_candidate;
    }
    return m_candidate < candidates.size() && candidates[m_candidate] <= lastLine &&
           m_literals.matches(span.bytes);
}

void RecordReader::parseElement(const XmlEventSpan &span, LineNumber line, LineNumber lastLine)
{
    auto parsed = m_format.parse(decodeText(span.bytes, m_input.file->encoding()));
    if (!parsed) {
        m_issues.add(parsed.error().code, std::min(line + parsed.error().lineOffset, lastLine),
                     span.range, parsed.error().detail);
        return;
    }
    LogEvent event{
        .evidence = {.source = m_result.source.id, .line = line, .range = span.range},
        .lastLine = lastLine,
        .instant = {},
        .timestampText = parsed->timestampText,
        .severity = parsed->severity,
        .logSource = m_format.logSource,
        .fields = std::move(parsed->fields),
    };
    if (const QString limit = m_budget.take(event); !limit.isEmpty()) {
        m_isFull = true;
        m_issues.add(IssueCode::LimitReached, line, span.range, limit);
        return;
    }
    if (const auto instant = parseSystemTime(event.timestampText.toUtf8())) {
        event.instant = *instant;
    } else {
        m_issues.add(IssueCode::InvalidTime, line, span.range, {});
    }
    m_result.events.append(event);
}

LineNumber RecordReader::lineAt(qint64 offset) const
{
    return m_input.document ? m_input.document->lineAt(offset) : 0;
}

LineNumber RecordReader::lastLineOf(const XmlEventSpan &span) const
{
    return lineAt(span.range.end() - 1);
}
} // namespace

ImportResult parseXmlRecords(const ImportInput &input, const ImportControl &control,
                             const XmlRecordFormat &format)
{
    return RecordReader(input, control, format).run();
}

} // namespace Scep
