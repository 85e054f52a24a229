// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedmessages.h"

#include "importers/issuelist.h"
#include "models/domain/limits.h"
#include "models/domain/oncores.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LoggedMessages)
};

constexpr QByteArrayView Operation = "operation=PKIOperation";
constexpr QByteArrayView Parameter = "message=";

/// Whether a character may stand in the base64 text of a URL. Line ends are escaped there.
constexpr std::array<bool, 256> IsMessageText = [] {
    std::array<bool, 256> table{};
    for (const char character :
         std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%")) {
        table[static_cast<unsigned char>(character)] = true;
    }
    return table;
}();

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
        if (IsMessageText[static_cast<unsigned char>(text[end])] ||
            (withBlanks && text[end] == ' ')) {
            ++end;
        } else if (text.sliced(end).startsWith(EscapedSlash)) {
            end += EscapedSlash.size();
        } else {
            break;
        }
    }
    return end;
}

/// A message of an event, decoded.
struct FoundMessage
{
    ScepMessage message;
    ByteRange range; ///< in the source
    QByteArray hash; ///< SHA-256 of its octets
};

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
    [[nodiscard]] bool takeFrom(const QList<const LogEvent *> &events);
    [[nodiscard]] QList<FoundMessage> messagesOf(const LogEvent &event) const;
    [[nodiscard]] bool add(FoundMessage found, const LogEvent &event);

    ImportResult &m_result;
    const ImportControl &m_control;
    IssueList m_issues;
    QSet<QByteArray> m_known; ///< hashes of what was decoded
    int m_count = 0;
    qsizetype m_fields = 0;
    qint64 m_bytes = 0;
};

/// Events whose messages are decoded in one go on all cores, and their number that is worth a core.
constexpr qsizetype EventsForTurn = 256;
constexpr size_t EventsForThread = 16;

void MessageCollector::run()
{
    QList<const LogEvent *> events;
    bool goesOn = true;
    for (const LogEvent &event : std::as_const(m_result.events)) {
        if (!goesOn || m_control.isCancelled()) {
            break;
        }
        if (event.field(QStringLiteral("message")).contains(QLatin1StringView(Operation))) {
            events.append(&event);
        }
        if (events.size() == EventsForTurn) {
            goesOn = takeFrom(events);
            events.clear();
        }
    }
    if (goesOn && !m_control.isCancelled()) {
        (void)takeFrom(events);
    }
    m_result.source.issues = m_issues.take();
}

/// False when a limit ends the search.
bool MessageCollector::takeFrom(const QList<const LogEvent *> &events)
{
    std::vector<QList<FoundMessage>> found(static_cast<size_t>(events.size()));
    // Rendered lines come from a reader that is for one thread.
    const size_t fewest = m_result.document->isRendered() ? found.size() + 1 : EventsForThread;
    onAllCores(found.size(), fewest,
               [&](size_t i) { found[i] = messagesOf(*events[static_cast<qsizetype>(i)]); });
    for (size_t i = 0; i < found.size(); ++i) {
        for (FoundMessage &message : found[i]) {
            if (!add(std::move(message), *events[static_cast<qsizetype>(i)])) {
                return false;
            }
        }
    }
    return true;
}

/// The message of the text in @p range. Blanks may be plus signs that were undone as a form's are;
/// they are taken as such when only that makes the message whole, and the range then covers them.
std::optional<FoundMessage> decoded(QByteArrayView text, ByteRange range, bool mayHoldBlanks)
{
    const auto decodeRange = [&](qint64 length) -> std::optional<FoundMessage> {
        const qint64 used = std::min(length, Limits::LoggedMessageBytes);
        const QByteArrayView base64 = text.sliced(range.offset, used);
        const auto bytes = decodeLoggedBase64(
            base64.contains('\\') ? base64.toByteArray().replace(EscapedSlash, "/") : base64);
        auto message = bytes ? decodeScepMessage(*bytes) : std::nullopt;
        if (!message) {
            return std::nullopt;
        }
        return FoundMessage{.message = *std::move(message),
                            .range = {.offset = range.offset, .length = length},
                            .hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)};
    };
    const qsizetype end = endOfMessageText(text, range.offset, true);
    if (mayHoldBlanks && end > range.end()) {
        std::optional<FoundMessage> whole = decodeRange(end - range.offset);
        if (whole && !whole->message.cutAt) {
            return whole;
        }
    }
    return decodeRange(range.length);
}

QList<FoundMessage> MessageCollector::messagesOf(const LogEvent &event) const
{
    const ByteRange record = event.evidence.range;
    const TextDocument &document = *m_result.document;
    const std::expected<QByteArray, ReadError> bytes =
        document.isRendered()
            ? document.lineBytes(event.evidence.line)
            : document.file().read(record.offset,
                                   std::min<qint64>(record.length, Limits::LineBytes));
    QList<FoundMessage> messages;
    if (!bytes) {
        return messages; // the source has an issue already: it was read just now
    }
    qint64 from = 0;
    while (const std::optional<ByteRange> range = findLoggedMessage(*bytes, from)) {
        // Blanks part the columns of a server's log and stand in none of them.
        const bool mayHoldBlanks = event.logSource.product != QLatin1StringView("server");
        std::optional<FoundMessage> message = decoded(*bytes, *range, mayHoldBlanks);
        from = message ? message->range.end() : range->end();
        if (!message) {
            continue;
        }
        // A rendered line's bytes are not those of the file: the record as a whole is the evidence.
        message->range = document.isRendered()
                             ? record
                             : ByteRange{.offset = message->range.offset + record.offset,
                                         .length = message->range.length};
        messages.append(*std::move(message));
    }
    return messages;
}

bool MessageCollector::add(FoundMessage found, const LogEvent &event)
{
    if (m_known.contains(found.hash)) {
        return true;
    }
    ScepMessage &message = found.message;
    const ByteRange &range = found.range;
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
    m_bytes += message.bytes.size();
    if (m_bytes > Limits::MessageBytesPerSource) {
        message.bytes.clear();
    }
    m_known.insert(found.hash);
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
