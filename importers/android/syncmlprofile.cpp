// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/syncmlprofile.h"

#include "importers/issuelist.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SyncmlProfile)
};

constexpr QLatin1StringView SyncmlBegin("<SyncML");
constexpr QLatin1StringView TokenElement("CertificateRequestToken");
constexpr QLatin1StringView EnrollNode("/CertificateStore/Enroll/");

/// Names of the bits of KeyUsage as the profile writes them: the first octet of the extension
/// (RFC 5280 section 4.2.1.3), so that 160 is digitalSignature and keyEncipherment.
constexpr std::array<std::pair<int, const char *>, 8> KeyUsageBits = {{
    {0x80, "digitalSignature"},
    {0x40, "nonRepudiation"},
    {0x20, "keyEncipherment"},
    {0x10, "dataEncipherment"},
    {0x08, "keyAgreement"},
    {0x04, "keyCertSign"},
    {0x02, "cRLSign"},
    {0x01, "encipherOnly"},
}};

/// The alternative name types of certificate enrollment.
QString altNameType(const QString &number)
{
    static constexpr std::array<std::pair<int, const char *>, 6> Types = {
        {{2, "email"}, {3, "DNS"}, {4, "directoryName"}, {7, "URI"}, {8, "IP"}, {11, "UPN"}}};
    for (const auto &[value, name] : Types) {
        if (number == QString::number(value)) {
            return QString::fromLatin1(name);
        }
    }
    return number;
}

void appendOnce(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value)) {
        list.append(value);
    }
}

bool isSecret(QStringView name)
{
    return name == TokenElement ||
           name.contains(QLatin1StringView("password"), Qt::CaseInsensitive) ||
           name.contains(QLatin1StringView("challenge"), Qt::CaseInsensitive);
}

/// Elements that carry no value of the request: what SyncML itself says.
bool isEnvelope(QStringView name)
{
    static const QList<QLatin1StringView> names = {
        QLatin1StringView("LocURI"), QLatin1StringView("Format"), QLatin1StringView("Type"),
        QLatin1StringView("Data"), QLatin1StringView("CmdID")};
    return names.contains(name);
}

class SyncmlReader
{
public:
    explicit SyncmlReader(const EvidenceRef &evidence)
        : m_evidence(evidence)
    {
    }

    void read(QStringView xml, int depth);
    SyncmlProfiles take();

private:
    void begin(const QXmlStreamReader &xml);
    void end(int depth);
    void takeLeaf(const QString &name, const QString &text);
    void takeSetting(const QString &name, const QString &text);
    void report(IssueCode code);

    EvidenceRef m_evidence;
    SyncmlProfiles m_result;
    QStringList m_path;
    QString m_text;
    QString m_uri;         ///< of the item that is read
    QString m_altNameType; ///< attribute of the SAN that is read
    bool m_isLeaf = false;
    bool m_inProfile = false;
};

void SyncmlReader::report(IssueCode code)
{
    if (!m_result.problem) {
        m_result.problem = code;
    }
}

/// Reads XML, and XML that is the text of an element of it.
void SyncmlReader::read(QStringView xml, int depth)
{
    if (depth > Limits::SyncmlDepth) {
        report(IssueCode::LimitReached);
        return;
    }
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    reader.setEntityExpansionLimit(0);
    const qsizetype outside = m_path.size();
    bool isOver = false; // what follows the message in the log is not part of it
    while (!reader.atEnd() && !isOver) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            begin(reader);
            break;
        case QXmlStreamReader::Characters:
            m_text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            end(depth);
            isOver = m_path.size() <= outside;
            break;
        default: // comments, instructions and the document's ends say nothing here
            break;
        }
        if (m_path.size() > Limits::XmlDepth) {
            report(IssueCode::LimitReached);
            isOver = true;
        }
    }
    if (reader.hasError()) {
        const bool isCut = reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        report(isCut ? IssueCode::TruncatedInput : IssueCode::MalformedXml);
    }
    m_path.resize(outside);
}

void SyncmlReader::begin(const QXmlStreamReader &xml)
{
    const QString name = xml.qualifiedName().mid(xml.qualifiedName().indexOf(u':') + 1).toString();
    if (name == QLatin1StringView("Item")) {
        m_uri.clear();
        m_inProfile = false;
    } else if (name == QLatin1StringView("SAN")) {
        m_altNameType = xml.attributes().value(QLatin1StringView("AltNameType")).toString();
    }
    m_path.append(name);
    m_text.clear();
    m_isLeaf = true;
}

void SyncmlReader::end(int depth)
{
    const QString name = m_path.value(m_path.size() - 1);
    const QString text = std::exchange(m_text, QString()).trimmed();
    if (std::exchange(m_isLeaf, false)) {
        if (text.startsWith(u'<')) {
            if (m_uri.contains(EnrollNode)) {
                read(text, depth + 1);
            }
        } else {
            takeLeaf(name, text);
        }
    }
    if (!m_path.isEmpty()) {
        m_path.removeLast();
    }
}

void SyncmlReader::takeLeaf(const QString &name, const QString &text)
{
    if (name == QLatin1StringView("LocURI")) {
        if (m_path.value(m_path.size() - 2) == QLatin1StringView("Target")) {
            m_uri = text;
        }
        return;
    }
    if (!m_uri.contains(EnrollNode) || isEnvelope(name) ||
        (text.isEmpty() && name != TokenElement)) {
        return;
    }
    if (!m_inProfile) {
        if (m_result.profiles.size() >= Limits::ProfilesPerMessage) {
            report(IssueCode::LimitReached);
            return;
        }
        m_inProfile = true;
        const qsizetype from = m_uri.indexOf(EnrollNode) + EnrollNode.size();
        const QString id = m_uri.mid(from).section(u'/', 0, 0);
        m_result.profiles.append({.evidence = m_evidence,
                                  .platform = Platform::Android,
                                  .id = QUrl::fromPercentEncoding(id.toUtf8())});
    }
    takeSetting(name, text);
}

void SyncmlReader::takeSetting(const QString &name, const QString &text)
{
    ScepProfile &profile = m_result.profiles.last();
    if (isSecret(name)) {
        profile.hasChallenge = profile.hasChallenge || !text.isEmpty();
        return;
    }
    if (profile.settings.size() >= Limits::ProfileSettings) {
        report(IssueCode::LimitReached);
        return;
    }
    if (text.size() > Limits::ProfileSettingCharacters) {
        report(IssueCode::LimitReached);
    }
    const QString value = text.left(Limits::ProfileSettingCharacters);
    profile.settings.append({.name = name, .value = value, .evidence = m_evidence});
    if (name == QLatin1StringView("NDESUrl")) {
        appendOnce(profile.serverUrls, value);
    } else if (name == QLatin1StringView("SubjectName")) {
        profile.subject = value;
    } else if (name == QLatin1StringView("SAN")) {
        const QString type = altNameType(m_altNameType);
        appendOnce(profile.subjectAltNames, type.isEmpty() ? value : type + u'=' + value);
    } else if (name == QLatin1StringView("KeyLength")) {
        profile.keyBits = std::max(0, value.toInt());
    } else if (name == QLatin1StringView("KeyUsage")) {
        for (const auto &[bit, usage] : KeyUsageBits) {
            if ((value.toInt() & bit) != 0) {
                appendOnce(profile.keyUsage, QString::fromLatin1(usage));
            }
        }
    } else if (name == QLatin1StringView("EKUOID")) {
        appendOnce(profile.extendedKeyUsage, value);
    } else if (name == QLatin1StringView("HashAlgorithm")) {
        appendOnce(profile.hashAlgorithms, value);
    } else if (name == QLatin1StringView("CAThumbprint")) {
        profile.caThumbprint = QString::fromLatin1(QByteArray::fromHex(value.toLatin1()).toHex());
    } else if (name == QLatin1StringView("TemplateName")) {
        profile.templateName = value;
    }
}

SyncmlProfiles SyncmlReader::take()
{
    return std::move(m_result);
}

/// Behind `&lt;` or `&gt;` that is escaped any number of times more, or -1.
qsizetype behindEscape(QStringView text, qsizetype at, QLatin1StringView name)
{
    qsizetype next = at + 1;
    while (text.sliced(next).startsWith(QLatin1StringView("amp;"))) {
        next += 4;
    }
    return text.sliced(next).startsWith(name) ? next + name.size() : -1;
}

/// Where the content of the element begins whose name ends at @p at: behind the end of its tag,
/// escaped or not. Where the tag does not end, everything counts as content.
qsizetype contentBegin(QStringView text, qsizetype at)
{
    for (qsizetype i = at; i < text.size() && text[i] != u'<'; ++i) {
        if (text[i] == u'>') {
            return i + 1;
        }
        if (text[i] == u'&') {
            if (const qsizetype behind = behindEscape(text, i, QLatin1StringView("gt;"));
                behind >= 0) {
                return behind;
            }
        }
    }
    return at;
}

/// Where the next tag begins, escaped or not; a CDATA section is content.
qsizetype contentEnd(QStringView text, qsizetype begin)
{
    if (text.sliced(begin).startsWith(QLatin1StringView("<![CDATA["))) {
        const qsizetype end = text.indexOf(QLatin1StringView("]]>"), begin);
        return end < 0 ? text.size() : end;
    }
    qsizetype end = begin;
    while (end < text.size() && text[end] != u'<' &&
           (text[end] != u'&' || behindEscape(text, end, QLatin1StringView("lt;")) < 0)) {
        ++end;
    }
    return end;
}

/// The same for profiles that say the same, wherever they stand. A log may hold thousands, each of
/// a megabyte, that differ in their last letter: comparing them with one another takes hours.
QByteArray hashOfContent(const ScepProfile &profile)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream << static_cast<int>(profile.platform) << profile.id << profile.name << profile.serverUrls
           << profile.caIdentity << profile.subject << profile.subjectAltNames
           << profile.keyAlgorithm << profile.keyBits << profile.keyUsage
           << profile.extendedKeyUsage << profile.hashAlgorithms << profile.caThumbprint
           << profile.templateName << profile.hasChallenge;
    for (const ProfileSetting &setting : profile.settings) {
        stream << setting.name << setting.value;
    }
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}
} // namespace

qsizetype findSyncml(QStringView text)
{
    return text.indexOf(SyncmlBegin);
}

SyncmlProfiles readSyncmlProfiles(QStringView message, const EvidenceRef &evidence)
{
    SyncmlReader reader(evidence);
    if (const qsizetype begin = findSyncml(message);
        begin >= 0 && message.contains(EnrollNode.sliced(0, EnrollNode.size() - 1))) {
        reader.read(message.sliced(begin), 0);
    }
    return reader.take();
}

QString withoutRequestTokens(const QString &text)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(TokenElement); at >= 0;
         at = text.indexOf(TokenElement, from)) {
        const qsizetype begin = contentBegin(text, at + TokenElement.size());
        const qsizetype end = contentEnd(text, begin);
        result += QStringView(text).sliced(from, begin - from);
        if (end > begin) {
            result += QStringLiteral("[…]");
        }
        from = end;
    }
    return from == 0 ? text : result + QStringView(text).sliced(from);
}

QString withoutCutRequestToken(const QString &text)
{
    const qsizetype at = text.indexOf(TokenElement);
    if (at <= 0 || text.at(at - 1) != QLatin1Char('/')) {
        return withoutRequestTokens(text);
    }
    const qsizetype behind = at + TokenElement.size();
    return QStringLiteral("[…]") + text.sliced(at - 1, behind - at + 1) +
           withoutRequestTokens(text.sliced(behind));
}

QByteArrayList syncmlLiterals()
{
    return {QByteArrayLiteral("CertificateStore/Enroll/")};
}

void addSyncmlProfiles(ImportResult &result, const ImportControl &control)
{
    IssueList issues(std::move(result.source.issues));
    QSet<QByteArray> known;
    for (const ScepProfile &profile : std::as_const(result.profiles)) {
        known.insert(hashOfContent(profile));
    }
    for (const LogEvent &event : std::as_const(result.events)) {
        if (control.isCancelled()) {
            break;
        }
        const QString message = event.field(QStringLiteral("message"));
        if (findSyncml(message) < 0) {
            continue;
        }
        const SyncmlProfiles found = readSyncmlProfiles(message, event.evidence);
        if (found.problem) {
            issues.add(*found.problem, event.evidence.line, event.evidence.range,
                       Tr::tr("a SyncML message with a SCEP profile"));
        }
        for (const ScepProfile &profile : found.profiles) {
            const QByteArray hash = hashOfContent(profile);
            const bool isKnown = known.contains(hash);
            if (!isKnown && result.profiles.size() >= Limits::ProfilesPerSource) {
                issues.add(IssueCode::LimitReached, event.evidence.line, event.evidence.range,
                           Tr::tr("SCEP profiles of one source"));
                result.source.issues = issues.take();
                return;
            }
            if (!isKnown) {
                known.insert(hash);
                result.profiles.append(profile);
            }
        }
    }
    result.source.issues = issues.take();
}

} // namespace Scep
