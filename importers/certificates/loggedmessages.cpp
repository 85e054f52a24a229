// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedmessages.h"

#include "importers/issuelist.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LoggedMessages)
};

constexpr QByteArrayView Operation = "operation=PKIOperation";
constexpr QByteArrayView Parameter = "message=";

/// Whether a character may stand in the base64 text of a URL. Line ends are escaped there.
bool isMessageText(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '+' || character == '/' ||
           character == '=' || character == '%';
}

/// Where the value of the parameter that follows begins, or -1. Between the two stands "&", in XML
/// "&amp;", with a backslash or as its number where a log escapes it.
qsizetype beginOfMessageText(QByteArrayView text, qsizetype from)
{
    for (const QByteArrayView between : {"&", "&amp;", "\\&", "\\u0026"}) {
        if (text.sliced(from).startsWith(between) &&
            text.sliced(from + between.size()).startsWith(Parameter)) {
            return from + between.size() + Parameter.size();
        }
    }
    return -1;
}

/// JSON may write the slash with a backslash before it.
constexpr QByteArrayView EscapedSlash = "\\/";

qsizetype endOfMessageText(QByteArrayView text, qsizetype from, bool withBlanks)
{
    qsizetype end = from;
    while (end < text.size()) {
        if (text.sliced(end).startsWith(EscapedSlash)) {
            end += EscapedSlash.size();
        } else if (isMessageText(text[end]) || (withBlanks && text[end] == ' ')) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

class MessageCollector
{
public:
    MessageCollector(ImportResult &result, const ImportControl &control)
        : m_result(result)
        , m_control(control)
        , m_issues(std::move(result.source.issues))
    {
    }

    void run();

private:
    [[nodiscard]] bool takeFrom(const LogEvent &event);
    [[nodiscard]] std::optional<ScepMessage> decode(QByteArrayView text, ByteRange &range,
                                                    bool mayHoldBlanks);
    [[nodiscard]] bool add(ScepMessage message, const LogEvent &event, const ByteRange &range);

    ImportResult &m_result;
    const ImportControl &m_control;
    IssueList m_issues;
    QSet<QByteArray> m_known; ///< SHA-256 of what was decoded
    QByteArray m_decoded;
    int m_count = 0;
    qsizetype m_fields = 0;
};

void MessageCollector::run()
{
    for (const LogEvent &event : std::as_const(m_result.events)) {
        if (m_control.isCancelled()) {
            break;
        }
        if (event.field(QStringLiteral("message")).contains(QLatin1StringView(Operation)) &&
            !takeFrom(event)) {
            break;
        }
    }
    m_result.source.issues = m_issues.take();
}

/// False when a limit ends the search.
bool MessageCollector::takeFrom(const LogEvent &event)
{
    const ByteRange record = event.evidence.range;
    const TextDocument &document = *m_result.document;
    const std::expected<QByteArray, ReadError> bytes =
        document.isRendered()
            ? document.lineBytes(event.evidence.line)
            : document.file().read(record.offset,
                                   std::min<qint64>(record.length, Limits::LineBytes));
    if (!bytes) {
        return true; // the source has an issue already: it was read just now
    }
    qint64 from = 0;
    while (std::optional<ByteRange> range = findLoggedMessage(*bytes, from)) {
        // Blanks part the columns of a server's log and stand in none of them.
        const bool mayHoldBlanks = event.logSource.product != QLatin1StringView("server");
        std::optional<ScepMessage> message = decode(*bytes, *range, mayHoldBlanks);
        from = range->end();
        // A rendered line's bytes are not those of the file: the record as a whole is the evidence.
        range = document.isRendered()
                    ? record
                    : ByteRange{.offset = range->offset + record.offset, .length = range->length};
        if (message && !add(*std::move(message), event, *range)) {
            return false;
        }
    }
    return true;
}

/// The message of the text in @p range. Blanks may be plus signs that were undone as a form's are;
/// they are taken as such when only that makes the message whole, and @p range then covers them.
std::optional<ScepMessage> MessageCollector::decode(QByteArrayView text, ByteRange &range,
                                                    bool mayHoldBlanks)
{
    const auto decodeRange = [&](qint64 length) -> std::optional<ScepMessage> {
        const qint64 used = std::min(length, Limits::LoggedMessageBytes);
        QByteArray base64 = text.sliced(range.offset, used).toByteArray();
        const auto bytes = decodeLoggedBase64(base64.replace(EscapedSlash, "/"));
        if (!bytes) {
            return std::nullopt;
        }
        m_decoded = *bytes;
        return decodeScepMessage(m_decoded);
    };
    const qsizetype end = endOfMessageText(text, range.offset, true);
    if (mayHoldBlanks && end > range.end()) {
        std::optional<ScepMessage> whole = decodeRange(end - range.offset);
        if (whole && !whole->cutAt) {
            range.length = end - range.offset;
            return whole;
        }
    }
    return decodeRange(range.length);
}

bool MessageCollector::add(ScepMessage message, const LogEvent &event, const ByteRange &range)
{
    const QByteArray hash = QCryptographicHash::hash(m_decoded, QCryptographicHash::Sha256);
    if (m_known.contains(hash)) {
        return true;
    }
    m_fields += message.fields.size();
    if (m_count >= Limits::MessagesPerSource || m_fields > Limits::MessageFieldsPerSource) {
        m_issues.add(IssueCode::LimitReached, event.evidence.line, range,
                     Tr::tr("SCEP messages of one source"));
        return false;
    }
    if (range.length > Limits::LoggedMessageBytes) {
        m_issues.add(IssueCode::LimitReached, event.evidence.line, range,
                     Tr::tr("%n byte(s) of a SCEP message", nullptr,
                            static_cast<int>(Limits::LoggedMessageBytes)));
    }
    ++m_count;
    m_known.insert(hash);
    message.evidence = {
        .source = event.evidence.source, .line = event.evidence.line, .range = range};
    m_result.messages.append(std::move(message));
    return true;
}
} // namespace

std::optional<ByteRange> findLoggedMessage(QByteArrayView text, qint64 from)
{
    qsizetype operation = text.indexOf(Operation, from);
    for (; operation >= 0; operation = text.indexOf(Operation, operation + 1)) {
        const qsizetype begin = beginOfMessageText(text, operation + Operation.size());
        const qsizetype end = begin < 0 ? begin : endOfMessageText(text, begin, false);
        if (end > begin) {
            return ByteRange{.offset = begin, .length = end - begin};
        }
    }
    return std::nullopt;
}

void addLoggedMessages(ImportResult &result, const ImportControl &control)
{
    if (result.document != nullptr && !result.events.isEmpty()) {
        MessageCollector(result, control).run();
    }
}

} // namespace Scep
