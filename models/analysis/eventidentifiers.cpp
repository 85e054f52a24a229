// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/eventidentifiers.h"

#include "models/analysis/requestidentity.h"

#include <QRegularExpression>
#include <QSet>

namespace Scep {

namespace {
// Long enough for every text of an event, short enough for a quick look.
constexpr qsizetype TextCharacters = 16 * 1024;

void add(EventIdentifiers &all, QLatin1String kind, const QString &value)
{
    const QString name = kind + value;
    if (!value.isEmpty() && !all.request.contains(name)) {
        all.request.append(name);
    }
}

void addRequest(EventIdentifiers &all, const QString &alias)
{
    const RequestIdentity request = parseRequestIdentity(alias);
    if (request.isIntuneRequest() && !request.isElided()) {
        add(all, QLatin1String("request:"), request.key());
        all.policy = policyOf(alias);
    }
}

/// Takes a value by what it is called: the letters of the name, in lower case.
void addNamed(EventIdentifiers &all, const QString &name, const QString &value)
{
    static const QRegularExpression guid(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"));
    static const QRegularExpression hex(QStringLiteral("^[0-9A-F]{16,64}$"));
    const QString lower = value.toLower();
    const bool isGuid = guid.match(lower).hasMatch();
    const QString upper = value.toUpper();
    if (isGuid && name.contains(QLatin1String("deviceid"))) {
        all.device = lower;
    } else if (isGuid && (name.contains(QLatin1String("policyid")) ||
                          name.contains(QLatin1String("profileid")))) {
        all.policy = lower;
    } else if (name.contains(QLatin1String("transactionid"))) {
        add(all, QLatin1String("transaction:"), upper);
    } else if (name.contains(QLatin1String("thumbprint")) && value.size() == 40 &&
               hex.match(upper).hasMatch()) {
        add(all, QLatin1String("thumbprint:"), upper);
    } else if (name.contains(QLatin1String("serialnumber")) && hex.match(upper).hasMatch()) {
        add(all, QLatin1String("serial:"), upper);
    }
}

void addFromText(EventIdentifiers &all, const QString &text)
{
    static const QRegularExpression request(
        QStringLiteral("ModelName[=_].{1,200}?Hash[=_]-?[0-9]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        QStringLiteral("(?<name>Device ?ID|Policy ?ID|Profile ?ID|Transaction ?ID|"
                       "(?:Certificate ?)?Thumbprint|Serial ?Number)\\W{1,5}"
                       "(?<value>[0-9A-Za-z+/=-]{8,64})"),
        QRegularExpression::CaseInsensitiveOption);
    const QString beginning = text.left(TextCharacters);
    if (beginning.contains(QLatin1String("ModelName"))) {
        addRequest(all, request.match(beginning).captured());
    }
    for (auto it = named.globalMatch(beginning); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        addNamed(all, match.captured(QStringLiteral("name")).remove(QLatin1Char(' ')).toLower(),
                 match.captured(QStringLiteral("value")));
    }
}

/// A field's name as rules and services spell it, brought into one form: "Device_ID", "DeviceId".
QString plainName(const QString &field)
{
    QString name = field.toLower();
    return name.remove(QLatin1Char('_')).remove(QLatin1Char(' '));
}

QString hexOnly(QString text)
{
    return text.remove(QLatin1Char(' ')).remove(QLatin1Char(':')).toUpper();
}
} // namespace

bool isCaAudit(const LogEvent &event)
{
    static const QSet<QString> ids{QStringLiteral("4868"), QStringLiteral("4886"),
                                   QStringLiteral("4887"), QStringLiteral("4888"),
                                   QStringLiteral("4889")};
    return event.field(QStringLiteral("Provider_Name")) ==
               QLatin1String("Microsoft-Windows-Security-Auditing") &&
           ids.contains(event.field(QStringLiteral("EventID")));
}

bool isServerEvent(const LogEvent &event)
{
    if (isCaAudit(event)) {
        return true;
    }
    if (event.logSource.product == QLatin1String("server")) {
        return true;
    }
    const QString provider = event.field(QStringLiteral("Provider_Name"));
    const auto names = [&provider](const char *part) {
        return provider.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    return !provider.isEmpty() && (names("Intune") || names("NetworkDeviceEnrollment") ||
                                   names("CertificationAuthority") || names("CertSvc"));
}

QString policyOf(const QString &alias)
{
    const RequestIdentity request = parseRequestIdentity(alias);
    if (!request.isIntuneRequest() || request.logicalElided) {
        return {};
    }
    QString policy = request.logical;
    const QLatin1String prefix("logicalname-");
    return policy.startsWith(prefix) ? policy.sliced(prefix.size()) : policy;
}

EventIdentifiers identifiersOf(const Observation &observation)
{
    EventIdentifiers all;
    const auto capture = [&observation](const char *name) {
        return observation.captures.value(QLatin1String(name));
    };
    addRequest(all, capture("alias"));
    add(all, QLatin1String("thumbprint:"), hexOnly(capture("thumbprint")));
    add(all, QLatin1String("transaction:"), capture("transactionId").toUpper());
    const QString provider = observation.event.field(QStringLiteral("Provider_Name"));
    if (provider.contains(QLatin1String("CertificationAuthority")) ||
        provider == QLatin1String("Microsoft-Windows-Security-Auditing")) {
        add(all, QLatin1String("caRequest:"), capture("requestId"));
    }
    const QString &service = observation.event.logSource.service;
    const bool isRow = service == QLatin1String("iis") || service == QLatin1String("httperr");
    if (isRow || !isServerEvent(observation.event)) {
        return all;
    }
    for (const auto &[field, value] : observation.event.fields.asKeyValueRange()) {
        const QString name = plainName(field);
        if (name == QLatin1String("message") || name.startsWith(QLatin1String("data"))) {
            addFromText(all, value);
        } else if (name.endsWith(QLatin1String("id")) ||
                   name.contains(QLatin1String("thumbprint")) ||
                   name.contains(QLatin1String("serialnumber"))) {
            addNamed(all, name, value);
        }
    }
    all.request.sort();
    return all;
}

} // namespace Scep
