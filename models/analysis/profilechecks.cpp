// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/profilechecks.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ProfileChecks)
};

/// Where the profile says it: the setting whose name has that part, else the profile itself.
EvidenceRef placeOf(const ScepProfile &profile, const QStringList &settingNames)
{
    for (const QString &name : settingNames) {
        const auto found = std::ranges::find_if(profile.settings, [&](const auto &setting) {
            return setting.name.contains(name, Qt::CaseInsensitive) && !setting.evidence.isNull();
        });
        if (found != profile.settings.cend()) {
            return found->evidence;
        }
    }
    return profile.evidence;
}

struct Difference
{
    const char *id;
    QString title;
    QString expected;
    QString actual;
    Stage stage = Stage::Issue;
    Level level = Level::Medium;
    QStringList settings; ///< names that the profile's setting may have
};

Finding toFinding(const Difference &difference, const ScepProfile &profile,
                  const EvidenceRef &actualPlace)
{
    Finding finding{.ruleId = QLatin1String("profile.") + QLatin1String(difference.id),
                    .level = difference.level,
                    .stage = difference.stage,
                    .title = difference.title,
                    //: %1 and %2 are values: "2048", "CN=adele"
                    .explanation = Tr::tr("The profile says %1, but it is %2.")
                                       .arg(difference.expected, difference.actual),
                    .cause = {},
                    .fix = {},
                    .references = {},
                    .evidence = {placeOf(profile, difference.settings)}};
    finding.cause = finding.explanation;
    if (!actualPlace.isNull()) {
        finding.evidence.append(actualPlace);
    }
    finding.evidence.removeIf([](const EvidenceRef &place) { return place.isNull(); });
    return finding;
}

EvidenceRef firstPlace(const QList<EvidenceRef> &places)
{
    return places.isEmpty() ? EvidenceRef() : *std::ranges::min_element(places);
}

bool isVariable(const QString &text)
{
    return text.contains(QLatin1String("{{")) || text.contains(QLatin1Char('%')) ||
           text.contains(QLatin1Char('$'));
}

/// "cn=adele" of every relative name, in lower case, without blanks around the equals sign.
QStringList relativeNames(const QString &subject)
{
    QStringList names;
    QString current;
    bool isQuoted = false;
    bool isEscaped = false;
    const auto finish = [&] {
        const qsizetype equals = current.indexOf(QLatin1Char('='));
        if (equals > 0) {
            QString type = current.first(equals).trimmed().toLower();
            type = type == QLatin1String("email") || type == QLatin1String("emailaddress")
                       ? QStringLiteral("e")
                       : type;
            names.append(type + QLatin1Char('=') + current.sliced(equals + 1).trimmed().toLower());
        }
        current.clear();
    };
    for (const QChar character : subject) {
        if (isEscaped) {
            current += character;
            isEscaped = false;
        } else if (character == QLatin1Char('\\')) {
            isEscaped = true;
        } else if (character == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && QStringLiteral(",;+/").contains(character)) {
            finish();
        } else {
            current += character;
        }
    }
    finish();
    return names;
}

std::optional<Finding> subjectDifference(const ScepProfile &profile, const QString &subject,
                                         const QString &title, Stage stage,
                                         const EvidenceRef &place)
{
    if (profile.subject.isEmpty() || subject.isEmpty()) {
        return std::nullopt;
    }
    const QStringList actual = relativeNames(subject);
    for (const QString &name : relativeNames(profile.subject)) {
        if (!isVariable(name) && !actual.contains(name)) {
            return toFinding(
                {.id = "subject",
                 .title = title,
                 .expected = profile.subject,
                 .actual = subject,
                 .stage = stage,
                 .settings = {QStringLiteral("SubjectName"), QStringLiteral("Subject")}},
                profile, place);
        }
    }
    return std::nullopt;
}

std::optional<Finding> altNameDifference(const ScepProfile &profile,
                                         const QList<SubjectAltName> &names, const QString &title,
                                         Stage stage, const EvidenceRef &place)
{
    QStringList actual;
    for (const SubjectAltName &name : names) {
        actual.append(name.type + QLatin1Char('=') + name.value);
    }
    for (const QString &name : profile.subjectAltNames) {
        if (!isVariable(name) && !actual.contains(name, Qt::CaseInsensitive)) {
            return toFinding(
                {.id = "san",
                 .title = title,
                 .expected = profile.subjectAltNames.join(QLatin1String(", ")),
                 .actual = actual.isEmpty() ? Tr::tr("none") : actual.join(QLatin1String(", ")),
                 .stage = stage,
                 .settings = {QStringLiteral("SubjectAlt"), QStringLiteral("SAN")}},
                profile, place);
        }
    }
    return std::nullopt;
}

std::optional<Finding> keySizeDifference(const ScepProfile &profile, int bits, const QString &title,
                                         Stage stage, const EvidenceRef &place)
{
    if (profile.keyBits <= 0 || bits <= 0 || profile.keyBits == bits) {
        return std::nullopt;
    }
    return toFinding({.id = "keySize",
                      .title = title,
                      .expected = QString::number(profile.keyBits),
                      .actual = QString::number(bits),
                      .stage = stage,
                      .settings = {QStringLiteral("KeyLength"), QStringLiteral("Keysize")}},
                     profile, place);
}

/// "https://host/path" without what the clients add.
QString plainUrl(const QString &text)
{
    const QUrl url(text.trimmed());
    QString path = url.path();
    const QLatin1String program("/pkiclient.exe");
    if (path.endsWith(program, Qt::CaseInsensitive)) {
        path.chop(program.size());
    }
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    return (url.host() + path).toLower();
}

/// "1" and "2" of SHA-1, SHA-256 … as profiles and messages spell them; 5 for MD5.
int hashFamily(QString name)
{
    name = name.toLower().remove(QLatin1Char('-')).remove(QLatin1Char('_'));
    if (name.contains(QLatin1String("md5"))) {
        return 5;
    }
    if (name.contains(QLatin1String("sha1"))) {
        return 1;
    }
    return name.contains(QLatin1String("sha")) ? 2 : 0;
}
} // namespace

std::optional<Finding> compareSubject(const ScepProfile &profile, const Certificate &certificate)
{
    return subjectDifference(profile, certificate.subject,
                             Tr::tr("The certificate has another subject than the profile"),
                             Stage::Issue, firstPlace(certificate.evidence));
}

std::optional<Finding> compareAltNames(const ScepProfile &profile, const Certificate &certificate)
{
    return altNameDifference(
        profile, certificate.subjectAltNames,
        Tr::tr("The certificate lacks a subject alternative name of the profile"), Stage::Issue,
        firstPlace(certificate.evidence));
}

std::optional<Finding> compareKeySize(const ScepProfile &profile, const Certificate &certificate)
{
    return keySizeDifference(profile, certificate.keyBits,
                             Tr::tr("The key has another size than the profile asks for"),
                             Stage::Issue, firstPlace(certificate.evidence));
}

std::optional<Finding> compareKeyUsage(const ScepProfile &profile, const Certificate &certificate)
{
    // A certificate without the extension allows every usage.
    const bool lacks = !certificate.keyUsage.isEmpty() &&
                       std::ranges::any_of(profile.keyUsage, [&certificate](const QString &usage) {
                           return !certificate.keyUsage.contains(usage, Qt::CaseInsensitive);
                       });
    if (!lacks) {
        return std::nullopt;
    }
    return toFinding({.id = "keyUsage",
                      .title = Tr::tr("The certificate lacks a key usage of the profile"),
                      .expected = profile.keyUsage.join(QLatin1String(", ")),
                      .actual = certificate.keyUsage.join(QLatin1String(", ")),
                      .settings = {QStringLiteral("KeyUsage"), QStringLiteral("Key Usage")}},
                     profile, firstPlace(certificate.evidence));
}

std::optional<Finding> compareExtendedKeyUsage(const ScepProfile &profile,
                                               const Certificate &certificate)
{
    QStringList actual;
    for (const NamedOid &usage : certificate.extendedKeyUsage) {
        actual.append(usage.oid);
    }
    const bool lacks =
        std::ranges::any_of(profile.extendedKeyUsage,
                            [&actual](const QString &usage) { return !actual.contains(usage); });
    if (!lacks) {
        return std::nullopt;
    }
    return toFinding(
        {.id = "extendedKeyUsage",
         .title = Tr::tr("The certificate lacks an extended key usage of the profile"),
         .expected = profile.extendedKeyUsage.join(QLatin1String(", ")),
         .actual = actual.isEmpty() ? Tr::tr("none") : actual.join(QLatin1String(", ")),
         .settings = {QStringLiteral("EKU"), QStringLiteral("ExtendedKeyUsage")}},
        profile, firstPlace(certificate.evidence));
}

std::optional<Finding> compareAuthority(const ScepProfile &profile, const CertificateChain &chain,
                                        const CaseEvidence &evidence)
{
    constexpr qsizetype Sha1Digits = 40;
    if (profile.caThumbprint.size() != Sha1Digits || !chain.isComplete) {
        return std::nullopt;
    }
    QStringList thumbprints;
    EvidenceRef place;
    for (const ChainLink &link : chain.links) {
        const Certificate *certificate = findCertificate(evidence, link.fingerprint);
        if (certificate && link.fingerprint != chain.leaf) {
            thumbprints.append(certificate->thumbprint.toLower());
            place = firstPlace(certificate->evidence);
        }
    }
    if (thumbprints.isEmpty() || thumbprints.contains(profile.caThumbprint.toLower())) {
        return std::nullopt;
    }
    return toFinding(
        {.id = "caThumbprint",
         .title = Tr::tr("The profile pins another CA than the one that issued"),
         .expected = profile.caThumbprint,
         .actual = thumbprints.join(QLatin1String(", ")),
         .level = Level::High,
         .settings = {QStringLiteral("CAThumbprint"), QStringLiteral("CAFingerprint")}},
        profile, place);
}

std::optional<Finding> compareHash(const ScepProfile &profile, const ScepMessage &message)
{
    const int actual = hashFamily(message.digestAlgorithm);
    QList<int> allowed;
    for (const QString &name : profile.hashAlgorithms) {
        // One value may list several: "SHA-1+SHA-2".
        for (const QString &one : name.split(QLatin1Char('+'))) {
            allowed.append(hashFamily(one));
        }
    }
    if (actual == 0 || allowed.isEmpty() || allowed.contains(0) || allowed.contains(actual)) {
        return std::nullopt;
    }
    return toFinding({.id = "hash",
                      .title = Tr::tr("The request is signed with a hash that the profile does "
                                      "not name"),
                      .expected = profile.hashAlgorithms.join(QLatin1String(", ")),
                      .actual = message.digestAlgorithm,
                      .stage = Stage::ContactNdes,
                      .level = Level::Low,
                      .settings = {QStringLiteral("HashAlgorithm")}},
                     profile, message.evidence);
}

std::optional<Finding> compareUrl(const ScepProfile &profile, const Observation &observation)
{
    const QString url = observation.captures.value(QStringLiteral("url"));
    if (url.isEmpty() || profile.serverUrls.isEmpty() || isVariable(profile.serverUrls.first())) {
        return std::nullopt;
    }
    const QString asked = plainUrl(url);
    const bool isNamed = std::ranges::any_of(
        profile.serverUrls, [&asked](const QString &server) { return plainUrl(server) == asked; });
    if (asked.isEmpty() || isNamed) {
        return std::nullopt;
    }
    return toFinding({.id = "url",
                      .title = Tr::tr("The device asked another server than the profile names"),
                      .expected = profile.serverUrls.join(QLatin1String(", ")),
                      .actual = QUrl(url).toString(QUrl::RemoveQuery),
                      .stage = Stage::ContactNdes,
                      .settings = {QStringLiteral("NDESUrl"), QStringLiteral("ServerURL"),
                                   QStringLiteral("URL")}},
                     profile, observation.event.evidence);
}

QList<Finding> compareRequest(const ScepProfile &profile, const CertificateRequest &request)
{
    const EvidenceRef place = firstPlace(request.evidence);
    QList<Finding> findings;
    for (const std::optional<Finding> &finding :
         {subjectDifference(profile, request.subject,
                            Tr::tr("The request has another subject than the profile"),
                            Stage::ContactNdes, place),
          altNameDifference(profile, request.subjectAltNames,
                            Tr::tr("The request lacks a subject alternative name of the profile"),
                            Stage::ContactNdes, place),
          keySizeDifference(profile, request.keyBits,
                            Tr::tr("The key has another size than the profile asks for"),
                            Stage::ContactNdes, place)}) {
        if (finding) {
            findings.append(*finding);
        }
    }
    return findings;
}

} // namespace Scep
