// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/timechecks.h"

#include "models/analysis/checks/checkresult.h"
#include "models/analysis/overtaking.h"
#include "models/domain/datetimetext.h"
#include "models/domain/sameplace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

constexpr std::chrono::days ShortestPeriod(5);
constexpr std::chrono::days LongestPeriod(731);     // 24 months, one leap day included
constexpr std::chrono::minutes WidestClockError(5); // beyond it, servers answer badTime

bool isValidAt(const Certificate &certificate, const Instant &instant)
{
    return certificate.notBefore.sinceEpoch <= instant.sinceEpoch &&
           instant.sinceEpoch <= certificate.notAfter.sinceEpoch;
}

/// Sure enough of the zone that minutes count.
bool isExact(const Instant &instant)
{
    return instant.certainty >= TimeCertainty::ZoneSet;
}

/// The percentage of the lifetime that is left when the device begins to renew.
std::optional<int> renewalThreshold(const ScepProfile &profile)
{
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.name.endsWith(QLatin1String("ExpirationThreshold"), Qt::CaseInsensitive) ||
            setting.name.endsWith(QLatin1String("RenewalThreshold"), Qt::CaseInsensitive)) {
            bool isNumber = false;
            const int value = setting.value.toInt(&isNumber);
            if (isNumber && value > 0 && value < 100) {
                return value;
            }
        }
    }
    return std::nullopt;
}
} // namespace

CertificateCheck checkValidity(const CheckSubject &subject)
{
    const Certificate &certificate = subject.certificate;
    const Instant judgedAt = subject.judgedAt();
    const QString from = toDateTimeString(certificate.notBefore);
    const QString to = toDateTimeString(certificate.notAfter);
    if (judgedAt.isNull() || judgedAt.certainty == TimeCertainty::DateMissing) {
        return notApplicable(
            Tr::tr("Valid from %1 to %2; no log tells the date at which to judge it.")
                .arg(from, to));
    }
    if (judgedAt.sinceEpoch < certificate.notBefore.sinceEpoch) {
        return failed(Tr::tr("It was not yet valid at %1: it is valid from %2.")
                          .arg(toDateTimeString(judgedAt), from));
    }
    if (judgedAt.sinceEpoch > certificate.notAfter.sinceEpoch) {
        return failed(Tr::tr("It had expired at %1: it was valid until %2.")
                          .arg(toDateTimeString(judgedAt), to));
    }
    return passed(
        Tr::tr("It was valid at %1: from %2 to %3.").arg(toDateTimeString(judgedAt), from, to));
}

CertificateCheck checkValidityPeriod(const CheckSubject &subject)
{
    const auto period = std::chrono::floor<std::chrono::days>(
        subject.certificate.notAfter.sinceEpoch - subject.certificate.notBefore.sinceEpoch);
    const int days = static_cast<int>(period.count());
    if (period < ShortestPeriod) {
        return failed(Tr::tr("It is valid for %n day(s) only; devices may refuse less than 5.",
                             nullptr, days));
    }
    if (period > LongestPeriod) {
        return warning(Tr::tr("It is valid for %n day(s), longer than the 24 months that Intune "
                              "supports.",
                              nullptr, days));
    }
    return passed(Tr::tr("It is valid for %n day(s).", nullptr, days));
}

CertificateCheck checkWithinIssuer(const CheckSubject &subject)
{
    const Certificate *issuer = subject.issuer();
    if (issuer == nullptr) {
        return notApplicable(Tr::tr("Its issuer is not in evidence."));
    }
    const QString until = toDateTimeString(issuer->notAfter);
    if (subject.certificate.notAfter.sinceEpoch > issuer->notAfter.sinceEpoch) {
        return warning(Tr::tr("It is valid longer than its issuer “%1”, which expires on %2.")
                           .arg(issuer->commonName, until));
    }
    return passed(
        Tr::tr("Its issuer “%1” is valid longer, until %2.").arg(issuer->commonName, until));
}

CertificateCheck checkDeviceClock(const CheckSubject &subject)
{
    const Observation *issued = nullptr;
    if (subject.enrollment != nullptr) {
        const auto found = std::ranges::find_if(
            subject.enrollment->observations, [](const Observation &observation) {
                return provesIssued(observation) && isExact(observation.event.instant);
            });
        issued = found == subject.enrollment->observations.cend() ? nullptr : &*found;
    }
    if (issued == nullptr) {
        return notApplicable(
            Tr::tr("No log tells, with its time zone, when the device received it."));
    }
    const Instant when = issued->event.instant;
    const QString from = toDateTimeString(subject.certificate.notBefore);
    if (when.sinceEpoch < subject.certificate.notBefore.sinceEpoch) {
        return failed(Tr::tr("By the device's clock it came at %1, before it was valid (from %2): "
                             "the clock is slow, or the CA does not backdate.")
                          .arg(toDateTimeString(when), from));
    }
    return passed(Tr::tr("By the device's clock it came at %1, when it was valid (from %2).")
                      .arg(toDateTimeString(when), from));
}

CertificateCheck checkSigningTime(const CheckSubject &subject)
{
    const Enrollment *enrollment = subject.enrollment;
    const QList<EvidenceRef> messages = enrollment ? enrollment->messages : QList<EvidenceRef>();
    for (const EvidenceRef &place : messages) {
        const ScepMessage *message = findMessage(subject.evidence, place);
        const auto line = std::ranges::find_if(
            enrollment->observations, [&place](const Observation &observation) {
                return isWithin(place, observation.event.evidence);
            });
        if (message == nullptr || message->signingTime.isNull() ||
            line == enrollment->observations.cend() || !isExact(line->event.instant)) {
            continue;
        }
        const auto difference = message->signingTime.sinceEpoch - line->event.instant.sinceEpoch;
        if (std::chrono::abs(difference) > WidestClockError) {
            return warning(Tr::tr("A message was signed at %1, but the log has it at %2: the two "
                                  "clocks differ.")
                               .arg(toDateTimeString(message->signingTime),
                                    toDateTimeString(line->event.instant)));
        }
        return passed(Tr::tr("The time in the signed message is the time of the log: %1.")
                          .arg(toDateTimeString(message->signingTime)));
    }
    return notApplicable(Tr::tr("No signed message with a time in it is in evidence."));
}

CertificateCheck checkRenewal(const CheckSubject &subject)
{
    const std::optional<int> threshold =
        subject.profile ? renewalThreshold(*subject.profile) : std::nullopt;
    if (!threshold) {
        return notApplicable(Tr::tr("No profile in evidence tells when to renew."));
    }
    const Certificate &certificate = subject.certificate;
    const auto lifetime = certificate.notAfter.sinceEpoch - certificate.notBefore.sinceEpoch;
    const Instant point{certificate.notAfter.sinceEpoch - lifetime / 100 * *threshold,
                        TimeCertainty::Known};
    const QString text = toDateTimeString(point);
    const Instant judgedAt = subject.judgedAt();
    const bool isDue =
        judgedAt.certainty >= TimeCertainty::ZoneAssumed && judgedAt.sinceEpoch > point.sinceEpoch;
    const bool isRenewed =
        std::ranges::any_of(subject.namesakes, [&certificate](const Certificate *other) {
            return other->notBefore.sinceEpoch > certificate.notBefore.sinceEpoch;
        });
    if (isDue && !isRenewed) {
        return warning(Tr::tr("It was due to be renewed from %1 on (%2 % of its life left), and no "
                              "newer one is in evidence.")
                           .arg(text)
                           .arg(*threshold));
    }
    return passed(Tr::tr("It is to be renewed from %1 on.").arg(text));
}

CertificateCheck checkSeveralValid(const CheckSubject &subject)
{
    const Instant judgedAt = subject.judgedAt();
    QList<const Certificate *> valid;
    for (const Certificate *other : subject.namesakes) {
        if (!judgedAt.isNull() && isValidAt(*other, judgedAt)) {
            valid.append(other);
        }
    }
    if (valid.isEmpty()) {
        return notApplicable(Tr::tr("No other certificate of this subject was valid then."));
    }
    const bool isNewest = std::ranges::all_of(valid, [&subject](const Certificate *other) {
        return other->notBefore.sinceEpoch <= subject.certificate.notBefore.sinceEpoch;
    });
    const int count = static_cast<int>(valid.size());
    if (isNewest) {
        return passed(
            Tr::tr("%n more certificate(s) of this subject were valid then; it is the newest.",
                   nullptr, count));
    }
    return warning(
        Tr::tr("%n more certificate(s) of this subject were valid then, and a newer one among "
               "them: devices take the newest.",
               nullptr, count));
}

} // namespace Scep
