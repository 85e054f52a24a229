// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/cspnodes.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
using namespace Qt::StringLiterals;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScepNodes)
};

bool isSame(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringList parts(const QString &text, const char *separators)
{
    QStringList result;
    QString part;
    const QLatin1StringView marks(separators);
    const QString closed = text + QLatin1Char(separators[0]);
    for (const QChar c : closed) {
        if (marks.contains(c)) {
            if (!part.trimmed().isEmpty()) {
                result.append(part.trimmed());
            }
            part.clear();
        } else {
            part.append(c);
        }
    }
    return result;
}

/// The bits of RFC 5280's KeyUsage as Windows counts them: the first is 0x80.
QStringList keyUsages(const QString &value)
{
    static const std::array names{"digitalSignature"_L1, "nonRepudiation"_L1, "keyEncipherment"_L1,
                                  "dataEncipherment"_L1, "keyAgreement"_L1,   "keyCertSign"_L1,
                                  "cRLSign"_L1,          "encipherOnly"_L1};
    const uint bits = value.trimmed().toUInt(nullptr, 0);
    QStringList usages;
    for (size_t i = 0; i < names.size(); ++i) {
        if ((bits & (0x80U >> i)) != 0) {
            usages.append(names[i].toString());
        }
    }
    return usages;
}

/// "11+user@contoso.example;3+host" with the numbers of AlternativeNameType.
QStringList alternativeNames(const QString &value)
{
    static const QHash<QString, QString> types{
        {u"2"_s, u"email"_s}, {u"3"_s, u"DNS"_s}, {u"7"_s, u"URI"_s}, {u"11"_s, u"UPN"_s}};
    QStringList names;
    for (const QString &each : parts(value, ";")) {
        const QString type = each.section(u'+', 0, 0);
        names.append(types.value(type, type) + u'=' + each.section(u'+', 1));
    }
    return names;
}

QString hexDigits(const QString &value)
{
    QString digits;
    for (const QChar c : value.toLower()) {
        if ((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f')) {
            digits.append(c);
        }
    }
    return digits;
}

/// Puts the setting where the profile has a member for it.
void applySetting(ScepProfile &profile, QStringView name, const QString &value)
{
    if (isSame(name, "ServerURL"_L1) || isSame(name, "NDESUrls"_L1)) {
        profile.serverUrls = parts(value, ";");
    } else if (isSame(name, "SubjectName"_L1)) {
        profile.subject = value;
    } else if (isSame(name, "SubjectAlternativeNames"_L1)) {
        profile.subjectAltNames = alternativeNames(value);
    } else if (isSame(name, "KeyLength"_L1)) {
        profile.keyBits = value.trimmed().toInt(nullptr, 0);
        profile.keyAlgorithm = u"RSA"_s; // the provider makes no other keys
    } else if (isSame(name, "KeyUsage"_L1)) {
        profile.keyUsage = keyUsages(value);
    } else if (isSame(name, "EKUMapping"_L1)) {
        profile.extendedKeyUsage = parts(value, "+;,");
    } else if (isSame(name, "HashAlgorithm"_L1) || isSame(name, "HashAlgrithm"_L1) ||
               isSame(name, "HashAlgorithms"_L1)) {
        profile.hashAlgorithms = parts(value, "+;,");
    } else if (isSame(name, "CAThumbprint"_L1)) {
        profile.caThumbprint = hexDigits(value);
    } else if (isSame(name, "TemplateName"_L1)) {
        profile.templateName = value;
    }
}

QString decimalText(const QString &value)
{
    bool isNumber = false;
    const uint number = value.trimmed().toUInt(&isNumber, 0);
    return isNumber ? QString::number(number) : value.trimmed();
}

/// The field of a LogEvent that a state node fills; empty for any other node.
QString stateField(QStringView name)
{
    if (isSame(name, "Status"_L1)) {
        return u"status"_s;
    }
    if (isSame(name, "ErrorCode"_L1)) {
        return u"errorCode"_s;
    }
    if (isSame(name, "CertThumbprint"_L1)) {
        return u"thumbprint"_s;
    }
    return isSame(name, "RespondentServerUrl"_L1) ? u"respondent"_s : QString();
}

std::optional<ScepNode> nodeAt(const QStringList &path, qsizetype idAt)
{
    if (idAt >= path.size() || path[idAt].isEmpty()) {
        return std::nullopt;
    }
    return ScepNode{.uniqueId = path[idAt], .name = path.sliced(idAt + 1).join(u'/')};
}
} // namespace

std::optional<ScepNode> scepNodeOfUri(const QString &uri)
{
    const QStringList path = uri.left(Limits::LiteralBytes).trimmed().split(u'/');
    for (qsizetype i = 1; i + 1 < path.size(); ++i) {
        const bool isInstall = isSame(path[i - 1], "ClientCertificateInstall"_L1);
        const bool isStore =
            i > 1 && isSame(path[i - 2], "CertificateStore"_L1) && isSame(path[i - 1], "My"_L1);
        if (isSame(path[i], "SCEP"_L1) && (isInstall || isStore)) {
            return nodeAt(path, i + 1);
        }
    }
    return std::nullopt;
}

std::optional<ScepNode> scepNodeOfKey(const QString &key)
{
    const QStringList path = key.left(Limits::LiteralBytes).split(u'\\');
    for (qsizetype i = 1; i + 1 < path.size(); ++i) {
        if (!isSame(path[i], "SCEP"_L1)) {
            continue;
        }
        if (isSame(path[i - 1], "ClientCertificateInstall"_L1)) {
            return nodeAt(path, i + 1);
        }
        if (isSame(path[i - 1], "Microsoft"_L1)) {
            return nodeAt(path, i + 2); // below the name of the MDM server
        }
    }
    return std::nullopt;
}

LogSource cspLogSource()
{
    return {.product = u"windows"_s, .service = u"csp"_s};
}

QString hresultText(const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.trimmed().toLongLong(&isNumber, 0);
    if (!isNumber || number < std::numeric_limits<qint32>::min() ||
        number > std::numeric_limits<quint32>::max()) {
        return value.trimmed();
    }
    return u"0x%1"_s.arg(static_cast<quint32>(number), 8, 16, QLatin1Char('0'));
}

ScepNodes::Request *ScepNodes::request(const QString &uniqueId, const EvidenceRef &place)
{
    const auto known = m_positions.constFind(uniqueId);
    if (known != m_positions.cend()) {
        return &m_requests[*known];
    }
    if (m_requests.size() >= Limits::ProfilesPerSource) {
        return nullptr;
    }
    m_positions.insert(uniqueId, m_requests.size());
    Request request;
    request.profile.evidence = place;
    request.profile.platform = Platform::Windows;
    request.profile.id = uniqueId;
    m_requests.append(request);
    return &m_requests.last();
}

void ScepNodes::add(const ScepNode &node, const QString &path, const QString &value,
                    const EvidenceRef &place)
{
    Request *const known = request(node.uniqueId, place);
    if (known == nullptr) {
        m_leftOut = m_leftOut.value_or(place);
        return;
    }
    Request &one = *known;
    one.profile.hasChallenge =
        one.profile.hasChallenge || node.name.contains("Challenge"_L1, Qt::CaseInsensitive);
    const QString name = node.name.section(u'/', -1);
    // Whatever stands at or below a challenge is part of it.
    if (name.isEmpty() || node.name.contains("Challenge"_L1, Qt::CaseInsensitive)) {
        return;
    }
    if (const QString field = stateField(name); !field.isEmpty()) {
        if (one.states.isEmpty()) {
            one.stateEvidence = place;
            one.statePath = path;
        }
        one.statePath = field == "status"_L1 ? path : one.statePath;
        one.stateEvidence = field == "status"_L1 ? place : one.stateEvidence;
        one.lastLine = std::max(one.stateEvidence.line, place.line);
        one.states.insert(field, field == "status"_L1      ? decimalText(value)
                                 : field == "errorCode"_L1 ? hresultText(value)
                                                           : value.trimmed());
        return;
    }
    if (isSame(name, "Enroll"_L1)) {
        return; // it starts the work and has no value
    }
    if (one.profile.settings.size() >= Limits::XmlFields) {
        m_leftOut = m_leftOut.value_or(place);
        return;
    }
    applySetting(one.profile, name, value);
    one.profile.settings.append({.name = name, .value = value, .evidence = place});
}

void ScepNodes::reportLimit(IssueList &issues) const
{
    if (m_leftOut) {
        issues.add(IssueCode::LimitReached, m_leftOut->line, m_leftOut->range,
                   Tr::tr("SCEP profiles of one source, at most %1 with %2 settings each")
                       .arg(Limits::ProfilesPerSource)
                       .arg(Limits::XmlFields));
    }
}

QList<ScepProfile> ScepNodes::profiles() const
{
    QList<ScepProfile> result;
    for (const Request &one : m_requests) {
        result.append(one.profile);
    }
    return result;
}

QList<LogEvent> ScepNodes::stateEvents() const
{
    QList<LogEvent> events;
    for (const Request &one : m_requests) {
        if (one.states.isEmpty()) {
            continue;
        }
        LogEvent event;
        event.evidence = one.stateEvidence;
        event.lastLine = one.lastLine;
        event.logSource = cspLogSource();
        event.fields = one.states;
        event.fields.insert(u"node"_s, one.statePath);
        event.fields.insert(u"uniqueId"_s, one.profile.id);
        event.fields.insert(u"component"_s, u"SCEP"_s);
        QStringList said;
        for (const auto &[label, field] :
             {std::pair("Status"_L1, u"status"_s), std::pair("ErrorCode"_L1, u"errorCode"_s)}) {
            if (one.states.contains(field)) {
                said.append(label + u'=' + one.states.value(field));
            }
        }
        event.fields.insert(u"message"_s, said.join(u' '));
        events.append(event);
    }
    return events;
}

} // namespace Scep
