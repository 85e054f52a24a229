// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/omadmimporter.h"

#include "importers/android/syncmlprofile.h"
#include "importers/recordformat.h"
#include "importers/timetext.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OmadmImporter)
};

/// Far enough to find a log that is quoted in a document.
constexpr int LinesSniffed = 200;

/// The parts of a record's first line, separated by runs of spaces or tabs:
/// 2018-02-27T05:16:08.2500000    VERB    Event     org.jscep.client.Client    18327    10    Text
/// The "Event" column is missing in later versions.
struct OmadmLine
{
    QByteArrayView timestamp;
    DateText date;
    ClockText clock;
    QByteArrayView level;
    QByteArrayView logger;
    QByteArrayView processId;
    QByteArrayView threadId;
    QByteArrayView message;
};

bool isLevel(QByteArrayView word)
{
    return word.size() >= 3 && word.size() <= 7 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isLogger(QByteArrayView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '.' || c == '$';
    });
}

bool takeTimestamp(ByteCursor &cursor, OmadmLine &line)
{
    // A log that is quoted in a mail or a document is indented.
    cursor.skipBlanks();
    const qsizetype begin = cursor.position();
    const std::optional<DateText> date = takeDate(cursor);
    if (!date || !cursor.skip(u'T')) {
        return false;
    }
    const std::optional<ClockText> clock = takeClock(cursor);
    if (!clock) {
        return false;
    }
    line.timestamp = cursor.since(begin);
    line.date = *date;
    line.clock = *clock;
    return cursor.skipBlanks() > 0;
}

std::optional<QByteArrayView> takeId(ByteCursor &cursor)
{
    const std::optional<QByteArrayView> digits = cursor.takeDigits(1, 19);
    const bool isColumn = digits && (cursor.skipBlanks() > 0 || cursor.atEnd());
    return isColumn ? digits : std::nullopt;
}

std::optional<OmadmLine> omadmLine(QByteArrayView bytes)
{
    OmadmLine line;
    ByteCursor cursor(bytes);
    if (!takeTimestamp(cursor, line)) {
        return std::nullopt;
    }
    line.level = cursor.takeWord();
    cursor.skipBlanks();
    line.logger = cursor.takeWord();
    cursor.skipBlanks();
    if (line.logger == "Event" && !ByteCursor::isDigit(cursor.peek())) {
        line.logger = cursor.takeWord();
        cursor.skipBlanks();
    }
    if (!isLevel(line.level) || !isLogger(line.logger)) {
        return std::nullopt;
    }
    const std::optional<QByteArrayView> processId = takeId(cursor);
    const std::optional<QByteArrayView> threadId = processId ? takeId(cursor) : std::nullopt;
    if (!threadId) {
        return std::nullopt;
    }
    line.processId = *processId;
    line.threadId = *threadId;
    line.message = cursor.rest();
    return line;
}

Severity severityOf(QByteArrayView level)
{
    static constexpr std::array<std::pair<QByteArrayView, Severity>, 12> Known = {{
        {"VERB", Severity::Debug},
        {"VERBOSE", Severity::Debug},
        {"DEBUG", Severity::Debug},
        {"TRACE", Severity::Debug},
        {"INFO", Severity::Information},
        {"WARN", Severity::Warning},
        {"WARNING", Severity::Warning},
        {"ERR", Severity::Error},
        {"ERROR", Severity::Error},
        {"SEVERE", Severity::Error},
        {"FATAL", Severity::Error},
        {"CRIT", Severity::Error},
    }};
    for (const auto &[name, severity] : Known) {
        if (name == level) {
            return severity;
        }
    }
    return Severity::Unknown;
}

class OmadmFormat final : public RecordFormat
{
public:
    explicit OmadmFormat(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return std::make_unique<OmadmFormat>(*this);
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        ByteCursor cursor(line);
        if (cursor.skipBlanks() > 0) {
            // A stack trace's text may be indented and begin with a date.
            return omadmLine(line).has_value();
        }
        return takeDate(cursor) && cursor.skip(u'T') && cursor.takeDigits(2, 2) &&
               cursor.skip(u':');
    }

    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView bytes,
                                                const QByteArrayList &continuation) override
    {
        const std::optional<OmadmLine> line = omadmLine(bytes);
        if (!line) {
            return std::nullopt;
        }
        QString message = decodeText(line->message, m_encoding);
        for (const QByteArray &more : continuation) {
            message += QLatin1Char('\n') + decodeText(more, m_encoding);
        }
        LogEvent event;
        message = withoutRequestTokens(message);
        event.instant = instant(*line);
        event.timestampText = QString::fromLatin1(line->timestamp);
        event.severity = severityOf(line->level);
        event.logSource = {.product = QStringLiteral("android"),
                           .service = QStringLiteral("omadm")};
        event.fields = {{QStringLiteral("component"), QString::fromLatin1(line->logger)},
                        {QStringLiteral("message"), message},
                        {QStringLiteral("level"), QString::fromLatin1(line->level)},
                        {QStringLiteral("pid"), QString::fromLatin1(line->processId)},
                        {QStringLiteral("tid"), QString::fromLatin1(line->threadId)}};
        return event;
    }

    [[nodiscard]] QString continuationText(const QByteArrayList &lines) const override
    {
        return withoutCutRequestToken(linesText(lines, m_encoding));
    }

    [[nodiscard]] Instant instantOf(QByteArrayView bytes) override
    {
        OmadmLine line;
        ByteCursor cursor(bytes);
        return takeTimestamp(cursor, line) ? instant(line) : Instant();
    }

private:
    [[nodiscard]] Instant instant(const OmadmLine &line) const
    {
        const auto local = toMicroseconds(line.date, line.clock);
        return local ? Instant{.sinceEpoch = *local, .certainty = TimeCertainty::ZoneAssumed}
                     : Instant();
    }

    const Encoding m_encoding;
};
} // namespace

QString OmadmImporter::formatId() const
{
    return QStringLiteral("omadm");
}

QString OmadmImporter::formatName() const
{
    return Tr::tr("Android OMADM log");
}

int OmadmImporter::sniff(const SniffInput &input) const
{
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    const auto isRecord = [](QByteArrayView line) { return omadmLine(line).has_value(); };
    const auto found = std::ranges::find_if(lines, isRecord);
    if (input.encoding == Encoding::Binary || found == lines.end()) {
        return 0;
    }
    // A rotated file begins in the middle of a record. Its columns may be set apart by tabs, as
    // those of Event Viewer's texts are, whose rows never begin with the time.
    return found == lines.begin() ? 95 : 90;
}

QList<LogSource> OmadmImporter::logSources() const
{
    return {{.product = QStringLiteral("android"), .service = QStringLiteral("omadm")}};
}

QByteArrayList OmadmImporter::ownLiterals() const
{
    return syncmlLiterals();
}

ImportResult OmadmImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    OmadmFormat format(input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Android;
    addSyncmlProfiles(result, control);
    return result;
}

} // namespace Scep
