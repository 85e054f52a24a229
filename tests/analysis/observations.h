// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/observedevent.h"
#include "models/analysis/reason.h"
#include "models/analysis/requestidentity.h"
#include "models/domain/case.h"

#include <QDate>
#include <QTime>

/// Hand-made evidence: a few rules as the rule files would give them, and a script that says which
/// of them spoke when.
namespace Scep::Testing {

using Captures = QHash<QString, QString>;

/// The name of one request as the three platforms write it.
inline const QString AndroidAlias =
    QStringLiteral("ModelName=AC_51bad41f-3854-4eb5-a2f2-0f7a94034ee8%2F"
                   "LogicalName_39907e78_e61b_4730_b9fa_d44a53e4111c;Hash=1677525787");
inline const QString AppleAlias =
    QStringLiteral("www.windowsintune.com.SCEP.ModelName=AC_51bad41f-3854-4eb5-a2f2-0f7a94034ee8/"
                   "LogicalName_39907e78_e61b_4730_b9fa_d44a53e4111c;Hash=1677525787");
inline const QString WindowsAlias =
    QStringLiteral("ModelName_AC_51bad41f-3854-4eb5-a2f2-0f7a94034ee8_"
                   "LogicalName_39907e78_e61b_4730_b9fa_d44a53e4111c_Hash_1677525787");
inline const QString ElidedAlias =
    QStringLiteral("ModelName=AC_51…%2FLogicalName_39907…;Hash=1677525787");
inline const QString OtherAlias =
    QStringLiteral("ModelName=AC_77777777-3854-4eb5-a2f2-0f7a94034ee8%2F"
                   "LogicalName_88888888_e61b_4730_b9fa_d44a53e4111c;Hash=-912418295");

/// One rule of the table below.
inline RuleInfo rule(const char *id, Stage stage, Outcome outcome, const char *state,
                     EnrollmentKind track = EnrollmentKind::Scep)
{
    RuleInfo info;
    info.id = QLatin1String(id);
    info.title = QStringLiteral("Title of %1").arg(info.id);
    info.description = QStringLiteral("Description of %1.").arg(info.id);
    info.stage = stage;
    info.outcome = outcome;
    info.state = QLatin1String(state);
    info.track = track;
    if (outcome == Outcome::Failed) {
        info.level = Level::High;
        info.cause = QStringLiteral("Cause of %1").arg(info.id);
        info.fix = {QStringLiteral("Fix of %1").arg(info.id)};
    }
    return info;
}

/// The same with a limit, after which the state has stalled.
inline RuleInfo waiting(RuleInfo info, std::chrono::seconds limit, const char *next)
{
    info.limit = limit;
    info.next = QLatin1String(next);
    info.stalledTitle = QStringLiteral("Stalled: %1").arg(info.id);
    info.cause = QStringLiteral("Cause of the stall in %1").arg(info.id);
    return info;
}

/// The same, speaking only where no other rule does.
inline RuleInfo fallback(RuleInfo info)
{
    info.isFallback = true;
    return info;
}

inline const QHash<QString, RuleInfo> &ruleTable()
{
    static const QHash<QString, RuleInfo> table = [] {
        using enum Outcome;
        using enum Stage;
        constexpr EnrollmentKind root = EnrollmentKind::Root;
        constexpr std::chrono::minutes limit(15);
        const QList<RuleInfo> rules{
            waiting(rule("root.requested", Deliver, InProgress, "CERT_INSTALL_REQUESTED", root),
                    limit, "CERT_INSTALLING"),
            rule("root.installing", Deliver, InProgress, "CERT_INSTALLING", root),
            rule("root.success", Deliver, Succeeded, "CERT_INSTALL_SUCCESS", root),
            rule("remark", ContactNdes, NotObserved, "remark"),
            rule("enroll", DeployProfile, InProgress, "Trying to enroll"),
            rule("pending", DeployProfile, Succeeded, "1 request"),
            rule("sending", ContactNdes, InProgress, "request"),
            rule("received", ContactNdes, Succeeded, "request"),
            rule("received500", ContactNdes, Failed, "HTTP 500"),
            fallback(rule("unknown", ContactNdes, Failed, "event 32")),
            rule("csr", ContactNdes, Succeeded, "CSR built"),
            rule("sent", ContactNdes, InProgress, "request sent"),
            rule("response", Deliver, InProgress, "response received"),
            rule("verified", ValidateChallenge, Succeeded, "4004"),
            rule("issued", Issue, Succeeded, "pkiStatus=SUCCESS"),
            rule("refused", Issue, Failed, "pkiStatus=FAILURE"),
            rule("waitsforca", Issue, InProgress, "pkiStatus=PENDING"),
            rule("submit", Issue, Failed, "NDES 31"),
            rule("challenge", ValidateChallenge, Failed, "connector 4005"),
            waiting(rule("requested", Deliver, InProgress, "CERT_INSTALL_REQUESTED"), limit,
                    "CERT_INSTALLING"),
            rule("installing", Deliver, InProgress, "CERT_INSTALLING"),
            waiting(rule("access", Deliver, InProgress, "CERT_ACCESS_REQUESTED"), limit,
                    "CERT_ACCESS_GRANTED"),
            rule("granted", Deliver, Succeeded, "CERT_ACCESS_GRANTED"),
            rule("installed", Deliver, Succeeded, "installed"),
            rule("installfailed", Deliver, Failed, "not installed"),
            rule("dependent", Deliver, InProgress, "dependent added"),
            waiting(rule("profile", DeployProfile, Succeeded, "306"), limit, "event 36"),
            rule("alert", Report, Succeeded, "256"),
            rule("reported", Report, Succeeded, "4008"),
        };
        QHash<QString, RuleInfo> result;
        for (const RuleInfo &info : rules) {
            result.insert(info.id, info);
        }
        return result;
    }();
    return table;
}

inline const RuleInfo *findRule(const QString &id)
{
    const auto found = ruleTable().constFind(id);
    return found == ruleTable().cend() ? nullptr : &*found;
}

/// An instant of 2018-02-27 from "05:16:28.034".
inline Instant instantOf(const QString &time, TimeCertainty certainty = TimeCertainty::Known)
{
    const QTime clock = QTime::fromString(time, QStringLiteral("HH:mm:ss.zzz"));
    Q_ASSERT(clock.isValid());
    std::chrono::microseconds value = std::chrono::milliseconds(clock.msecsSinceStartOfDay());
    if (certainty != TimeCertainty::DateMissing) {
        value += *utcMicroseconds(2018, 2, 27, 0, 0, 0, {});
    }
    return {value, certainty};
}

/// Evidence in the making.
class CaseScript
{
public:
    CaseEvidence evidence;
    QList<ObservedEvent> observed;

    /// Adds a source; the lines that follow belong to it.
    SourceId open(Platform platform, const QString &container,
                  TimeCertainty certainty = TimeCertainty::Known)
    {
        SourceFile source;
        source.id = static_cast<SourceId>(evidence.sources.size() + 1);
        source.container = container;
        source.path = container + QStringLiteral("/log-%1").arg(evidence.sources.size() + 1);
        source.platform = platform;
        evidence.sources.append(source);
        m_certainty = certainty;
        return source.id;
    }

    /// A process and thread for the lines that follow.
    CaseScript &as(int pid, int tid)
    {
        m_fields.insert(QStringLiteral("pid"), QString::number(pid));
        m_fields.insert(QStringLiteral("tid"), QString::number(tid));
        return *this;
    }

    /// Another field for the lines that follow.
    CaseScript &with(const QString &field, const QString &value)
    {
        m_fields.insert(field, value);
        return *this;
    }

    /// One line that a rule speaks of.
    CaseScript &say(const char *time, const char *ruleId, const Captures &captures = {})
    {
        const RuleInfo &info = *findRule(QLatin1String(ruleId));
        Observation observation;
        observation.event = line(QLatin1String(time));
        observation.ruleId = info.id;
        observation.title = info.title;
        observation.track = info.track;
        observation.stage = info.stage;
        observation.outcome = info.outcome;
        observation.state = info.state;
        observation.level = info.level;
        observation.captures = captures;
        observed.append({.state = observation, .alsoSaid = {}, .order = observed.size()});
        return *this;
    }

    /// One line that no rule speaks of.
    CaseScript &noise(const char *time)
    {
        line(QLatin1String(time));
        return *this;
    }

    [[nodiscard]] Analysis analysis(const ChainTools &tools = {}) const
    {
        return reason(evidence, observed, findRule, tools);
    }

    /// The only device's enrollment number @p index.
    [[nodiscard]] Enrollment enrollment(qsizetype index = 0) const
    {
        return analysis().devices.at(0).enrollments.at(index);
    }

private:
    LogEvent line(const QString &time)
    {
        SourceFile &source = evidence.sources.last();
        ++source.lineCount;
        LogEvent event;
        event.evidence = {.source = source.id,
                          .line = source.lineCount,
                          .range = {.offset = source.lineCount * 100, .length = 99}};
        event.lastLine = source.lineCount;
        event.instant = instantOf(time, m_certainty);
        event.fields = m_fields;
        source.lastInstant = event.instant;
        source.lastRecord = event.evidence;
        evidence.events.append(event);
        return event;
    }

    TimeCertainty m_certainty = TimeCertainty::Known;
    QHash<QString, QString> m_fields;
};

inline Captures alias(const QString &name)
{
    return {{QStringLiteral("alias"), name}};
}

/// A state change of Android's state machines.
inline Captures change(const QString &name, const QString &from, const QString &to)
{
    return {{QStringLiteral("alias"), name},
            {QStringLiteral("from"), from},
            {QStringLiteral("to"), to}};
}

inline Captures operation(const QString &name)
{
    return {{QStringLiteral("operation"), name}};
}

/// The times of the public Android sample: a root certificate, then a SCEP certificate.
inline CaseScript androidSample(const QString &name = ElidedAlias)
{
    const QString root = QStringLiteral("17…");
    const QString requested = QStringLiteral("CERT_INSTALL_REQUESTED");
    const QString installing = QStringLiteral("CERT_INSTALLING");
    const QString access = QStringLiteral("CERT_ACCESS_REQUESTED");
    const Captures caCert = operation(QStringLiteral("GetCACert"));
    const Captures caCaps = operation(QStringLiteral("GetCACaps"));
    CaseScript script;
    script.open(Platform::Android, QStringLiteral("/cases/phone"), TimeCertainty::ZoneAssumed);
    script.as(9595, 9)
        .say("04:50:52.189", "root.requested", change(root, requested, requested))
        .say("04:53:31.130", "root.installing", change(root, requested, installing))
        .say("04:53:32.039", "root.success",
             change(root, installing, QStringLiteral("CERT_INSTALL_SUCCESS")));
    script.as(18327, 10)
        .say("05:16:08.250", "pending")
        .say("05:16:08.250", "enroll", alias(name))
        .say("05:16:20.615", "sending", caCert)
        .say("05:16:20.653", "received", caCert)
        .say("05:16:21.746", "sending", caCaps)
        .say("05:16:21.789", "received", caCaps)
        .say("05:16:28.034", "issued",
             {{QStringLiteral("transactionId"), QStringLiteral("TRANSID")}})
        .say("05:16:28.244", "requested", change(name, QStringLiteral("CERT_ENROLLED"), requested));
    script.as(18327, 0).say("05:18:44.982", "installing", change(name, requested, installing));
    script.as(18327, 14).say("05:18:45.346", "access", change(name, installing, access));
    script.as(18327, 21).say("05:20:15.352", "granted",
                             change(name, access, QStringLiteral("CERT_ACCESS_GRANTED")));
    return script;
}

/// A device console of iOS: no date, no process id, the request named at the end.
inline CaseScript iosSample(const QString &name = AppleAlias)
{
    CaseScript script;
    script.open(Platform::Ios, QStringLiteral("/cases/ipad"), TimeCertainty::DateMissing);
    script.say("18:30:53.691", "sending", operation(QStringLiteral("GetCACert")))
        .say("18:30:54.640", "sending", operation(QStringLiteral("GetCACaps")))
        .say("18:30:55.487", "sending", operation(QStringLiteral("PKIOperation")))
        .say("18:30:57.285", "dependent", alias(name))
        .say("18:30:57.320", "installed", alias(name));
    return script;
}

/// A Windows computer: 306, 36 to 39, 309.
inline CaseScript windowsSample(const QString &name = WindowsAlias)
{
    CaseScript script;
    script.open(Platform::Windows, QStringLiteral("/cases/pc"));
    script.with(QStringLiteral("Computer"), QStringLiteral("PC1.contoso.example"))
        .with(QStringLiteral("Provider_Name"),
              QStringLiteral("Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"));
    script.as(100, 1).say("10:00:00.000", "profile", alias(name));
    script.as(200, 2)
        .say("10:00:02.000", "csr")
        .say("10:00:02.100", "sent")
        .say("10:00:02.200", "response")
        .say("10:00:02.300", "installed")
        .say("10:00:11.000", "installed",
             {{QStringLiteral("alias"), name},
              {QStringLiteral("thumbprint"), QStringLiteral("00AA")}});
    script.as(100, 1).say("10:00:12.000", "alert");
    return script;
}

} // namespace Scep::Testing
