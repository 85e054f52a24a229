// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/loggedcertificates.h"

#include "importers/issuelist.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LoggedCertificates)
};

/// SEQUENCE with a length of two octets; the next character holds the length's upper bits.
constexpr QByteArrayView DerBegin("MII");
constexpr QByteArrayView LengthCharacters("BCDEFGHIJKLMNOP");

/// Shorter runs hold no certificate: names and identifiers may look like base64 too.
constexpr qsizetype FewestCharacters = 256;

/// Lines of wrapped base64 are at least this long, save for the last.
constexpr qsizetype FewestInWrappedLine = 60;

bool isAlphabet(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '+' || character == '/';
}

/// Line ends inside base64 as logs escape them; "\/" is a slash in JSON.
qsizetype lengthOfEscape(QByteArrayView rest)
{
    if (rest.front() != '\\' && rest.front() != '&' && rest.front() != '%') {
        return 0;
    }
    static constexpr std::array<QByteArrayView, 12> Escapes = {"\\r",   "\\n",   "&#13;", "&#10;",
                                                               "&#xD;", "&#xA;", "&#xd;", "&#xa;",
                                                               "%0D",   "%0A",   "%0d",   "%0a"};
    for (const QByteArrayView escape : Escapes) {
        if (rest.startsWith(escape)) {
            return escape.size();
        }
    }
    return 0;
}

/// The character that a percent-escape of the alphabet stands for, or 0.
char escapedCharacter(QByteArrayView rest)
{
    static constexpr std::array<std::pair<QByteArrayView, char>, 6> Escapes = {
        {{"%2B", '+'}, {"%2b", '+'}, {"%2F", '/'}, {"%2f", '/'}, {"%3D", '='}, {"%3d", '='}}};
    for (const auto &[escape, character] : Escapes) {
        if (rest.startsWith(escape)) {
            return character;
        }
    }
    return 0;
}

/// Collects a run of base64 text without what wraps or escapes it.
class RunReader
{
public:
    explicit RunReader(QByteArrayView text, qsizetype begin)
        : m_text(text)
        , m_position(begin)
    {
    }

    QByteArray read();
    [[nodiscard]] qsizetype end() const { return m_position; }

private:
    [[nodiscard]] bool skipLineEnd();
    bool take(char character, qsizetype length);

    QByteArrayView m_text;
    qsizetype m_position;
    QByteArray m_run;
    qsizetype m_lineBegin = 0; ///< in the run
    bool m_isPadded = false;
};

bool RunReader::take(char character, qsizetype length)
{
    if (m_isPadded && character != '=') {
        return false;
    }
    m_isPadded = character == '=';
    m_run += character;
    m_position += length;
    return true;
}

QByteArray RunReader::read()
{
    while (m_position < m_text.size() && m_run.size() <= Limits::LoggedMessageBytes) {
        const QByteArrayView rest = m_text.sliced(m_position);
        const char next = rest.front();
        if (const char escaped = next == '%' ? escapedCharacter(rest) : '\0'; escaped != '\0') {
            if (!take(escaped, 3)) {
                break;
            }
        } else if (const qsizetype length = lengthOfEscape(rest); length > 0) {
            m_position += length;
        } else if (rest.startsWith("\\/")) {
            if (!take('/', 2)) {
                break;
            }
        } else if (isAlphabet(next) || next == '=') {
            if (!take(next, 1)) {
                break;
            }
        } else if (!skipLineEnd()) {
            break;
        }
    }
    m_run.truncate(Limits::LoggedMessageBytes);
    return std::move(m_run);
}

/// A line end, and blanks before the next line, when base64 was wrapped there.
bool RunReader::skipLineEnd()
{
    qsizetype next = m_position;
    while (next < m_text.size() && (m_text[next] == '\r' || m_text[next] == '\n' ||
                                    m_text[next] == ' ' || m_text[next] == '\t')) {
        ++next;
    }
    const QByteArrayView gap = m_text.sliced(m_position, next - m_position);
    const bool isWrap = (gap.contains('\n') || gap.contains('\r')) && !m_isPadded &&
                        m_run.size() - m_lineBegin >= FewestInWrappedLine && next < m_text.size() &&
                        isAlphabet(m_text[next]);
    if (isWrap) {
        m_position = next;
        m_lineBegin = m_run.size();
    }
    return isWrap;
}

/// Whether the run that begins here is not the middle of a longer one.
bool beginsRun(QByteArrayView text, qsizetype at)
{
    if (at == 0 || !isAlphabet(text[at - 1])) {
        return true;
    }
    const bool afterPercent = at >= 3 && text[at - 3] == '%';
    const bool afterEscape = at >= 2 && text[at - 2] == '\\';
    return afterPercent || afterEscape;
}

class CertificateCollector
{
public:
    CertificateCollector(ImportResult &result, const ImportControl &control)
        : m_result(result)
        , m_control(control)
        , m_issues(std::move(result.source.issues))
    {
    }

    void run();

private:
    [[nodiscard]] bool takeFrom(const LogEvent &event);
    [[nodiscard]] bool add(const LoggedDer &found, const LogEvent &event);
    template<typename Thing>
    [[nodiscard]] bool merge(QList<Thing> &all, QHash<QString, qsizetype> &index,
                             const QList<Thing> &more, const EvidenceRef &place);

    ImportResult &m_result;
    const ImportControl &m_control;
    IssueList m_issues;
    QSet<QByteArray> m_useless; ///< SHA-256 of what gave nothing but issues, or nothing
    QSet<QByteArray> m_encoded; ///< SHA-256 of what is kept as it is encoded
    qint64 m_encodedBytes = 0;
    Pkcs12Budget m_pkcs12;
    QHash<QString, qsizetype> m_certificates; ///< place in the list by fingerprint
    QHash<QString, qsizetype> m_requests;
    QHash<QString, qsizetype> m_revocationLists;
    int m_count = 0;
};

void CertificateCollector::run()
{
    const auto holdsDer = [](const LogEvent &event) {
        return std::ranges::any_of(event.fields, [](const QString &value) {
            return value.size() >= FewestCharacters && value.contains(QLatin1StringView(DerBegin));
        });
    };
    for (const LogEvent &event : std::as_const(m_result.events)) {
        if (m_control.isCancelled() || (holdsDer(event) && !takeFrom(event))) {
            break;
        }
    }
    m_result.source.issues = m_issues.take();
}

/// False when a limit ends the search.
bool CertificateCollector::takeFrom(const LogEvent &event)
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
    while (std::optional<LoggedDer> found = findLoggedDer(*bytes, from)) {
        from = found->range.end();
        // A rendered line's bytes are not those of the file: the record as a whole is the evidence.
        found->range = document.isRendered()
                           ? record
                           : ByteRange{.offset = found->range.offset + record.offset,
                                       .length = found->range.length};
        if (!add(*found, event)) {
            return false;
        }
    }
    return true;
}

template<typename Thing>
bool CertificateCollector::merge(QList<Thing> &all, QHash<QString, qsizetype> &index,
                                 const QList<Thing> &more, const EvidenceRef &place)
{
    for (Thing thing : more) {
        if (++m_count > Limits::LoggedCertificatesPerSource) {
            m_issues.add(IssueCode::LimitReached, place.line, place.range,
                         Tr::tr("certificates in the lines of one source"));
            return false;
        }
        const auto known = index.constFind(thing.fingerprint);
        if (known != index.cend()) {
            all[*known].evidence.append(place);
            continue;
        }
        thing.evidence = {place};
        index.insert(thing.fingerprint, all.size());
        all.append(std::move(thing));
    }
    return true;
}

bool CertificateCollector::add(const LoggedDer &found, const LogEvent &event)
{
    const QByteArray hash = QCryptographicHash::hash(found.bytes, QCryptographicHash::Sha256);
    if (m_useless.contains(hash)) {
        return true;
    }
    const PkiContents contents = decodePki(found.bytes, {}, m_control.isCancelled, &m_pkcs12);
    const EvidenceRef place{
        .source = event.evidence.source, .line = event.evidence.line, .range = found.range};
    if (contents.certificates.isEmpty() && contents.requests.isEmpty() &&
        contents.revocationLists.isEmpty()) {
        m_useless.insert(hash);
    }
    if (!m_encoded.contains(hash)) {
        m_encoded.insert(hash);
        for (EncodedObject object : contents.encodedObjects) {
            m_encodedBytes += object.bytes.size();
            if (m_encodedBytes <= Limits::EncodedBytesPerSource) {
                object.evidence = place;
                m_result.encodedObjects.append(std::move(object));
            }
        }
    }
    // Base64 that is something else altogether is no business of ours.
    for (const ImportIssue &issue : contents.issues) {
        m_issues.add(issue.code, place.line, place.range, issue.detail);
    }
    return merge(m_result.certificates, m_certificates, contents.certificates, place) &&
           merge(m_result.requests, m_requests, contents.requests, place) &&
           merge(m_result.revocationLists, m_revocationLists, contents.revocationLists, place);
}

/// The octets of the element that the bytes begin with, as far as they are there.
QByteArray firstElement(const QByteArray &bytes)
{
    constexpr qsizetype HeaderSize = 4;
    if (bytes.size() < HeaderSize) {
        return bytes;
    }
    const qsizetype length = static_cast<uchar>(bytes[2]) * 256 + static_cast<uchar>(bytes[3]);
    return bytes.first(std::min(bytes.size(), HeaderSize + length));
}
} // namespace

QByteArrayList loggedCertificateLiterals()
{
    QByteArrayList literals;
    for (const char character : LengthCharacters) {
        literals.append(DerBegin.toByteArray() + character);
    }
    return literals;
}

std::optional<LoggedDer> findLoggedDer(QByteArrayView text, qint64 from)
{
    for (qsizetype at = text.indexOf(DerBegin, from); at >= 0; at = text.indexOf(DerBegin, from)) {
        from = at + 1;
        const qsizetype next = at + DerBegin.size();
        if (next >= text.size() || !LengthCharacters.contains(text[next]) || !beginsRun(text, at) ||
            text.first(at).endsWith("message=")) {
            continue;
        }
        RunReader reader(text, at);
        const QByteArray run = reader.read();
        from = std::max<qint64>(from, reader.end());
        if (run.size() < FewestCharacters) {
            continue;
        }
        if (const std::optional<QByteArray> bytes = decodeLoggedBase64(run)) {
            return LoggedDer{.range = {.offset = at, .length = reader.end() - at},
                             .bytes = firstElement(*bytes)};
        }
    }
    return std::nullopt;
}

void addLoggedCertificates(ImportResult &result, const ImportControl &control)
{
    if (result.document != nullptr && !result.events.isEmpty()) {
        CertificateCollector(result, control).run();
    }
}

} // namespace Scep
