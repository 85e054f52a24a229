// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/comparedparameters.h"

#include "models/analysis/comparison/comparedstate.h"
#include "models/analysis/profilematching.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// The attributes of a name (RFC 4514) that say whose certificate it is, rather than what kind of
/// certificate.
const QStringList &personalAttributes()
{
    static const QStringList names{u"CN"_s, u"UID"_s, u"serialNumber"_s, u"emailAddress"_s, u"E"_s};
    return names;
}

/// The name with the values of personal attributes left out: alike for devices of one profile.
QString comparableName(const QString &name)
{
    QStringList parts;
    QString part;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        const bool isEnd =
            i == name.size() || (name[i] == u',' && (i == 0 || name[i - 1] != u'\\'));
        if (!isEnd) {
            part += name[i];
            continue;
        }
        const QString attribute = part.section(u'=', 0, 0).trimmed();
        parts.append(personalAttributes().contains(attribute) ? attribute + u"=…" : part.trimmed());
        part.clear();
    }
    return parts.join(u',');
}

QString altNameText(const SubjectAltName &name)
{
    return name.type + u'=' + name.value;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

QString numberText(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

class Parameters
{
public:
    explicit Parameters(const EnrollmentPlace &place)
        : m_place(place)
    {
    }

    QList<SideValue> read()
    {
        readRequests();
        readProfile();
        readMessages();
        readCertificate();
        return std::move(m_values);
    }

private:
    struct Group
    {
        QLatin1StringView id;
        QString name;
    };

    void add(const Group &group, QLatin1StringView id, const QString &name, const QString &value,
             const QString &comparable = {})
    {
        m_values.append({.id = group.id + u'.' + id,
                         .group = group.name,
                         .name = name,
                         .value = value,
                         .comparable = comparable});
    }

    void addVolatile(const Group &group, QLatin1StringView id, const QString &name,
                     const QString &value)
    {
        add(group, id, name, value);
        m_values.last().isVolatile = true;
    }

    /// Alternative names of one kind are alike, whoever they name.
    void addAltNames(const Group &group, const QStringList &typesAndValues)
    {
        QStringList types;
        for (const QString &name : typesAndValues) {
            types.append(name.section(u'=', 0, 0));
        }
        add(group, "subjectAltNames"_L1, Tr::tr("Alternative names"),
            sorted(typesAndValues).join(u'\n'), sorted(types).join(u'\n'));
    }

    /// What the lines say of the requests to the server.
    void readRequests()
    {
        const Group group{"request"_L1, Tr::tr("Request")};
        const Enrollment &enrollment = *m_place.enrollment;
        for (const Observation &observation : enrollment.observations) {
            const QUrl url(observation.captures.value(u"url"_s));
            if (!url.host().isEmpty()) {
                add(group, "server"_L1, Tr::tr("Server"), url.host().toLower());
                add(group, "url"_L1, Tr::tr("Address"),
                    url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                        .toString());
                break;
            }
        }
        addVolatile(group, "alias"_L1, Tr::tr("Name"), enrollment.alias);
        addVolatile(group, "transactionId"_L1, Tr::tr("Transaction"), enrollment.transactionId);
        add(group, "attempts"_L1, Tr::tr("Attempts"), numberText(int(enrollment.attempts.size())));
        if (!enrollment.attempts.isEmpty()) {
            add(group, "renewal"_L1, Tr::tr("Renewal"),
                enrollment.isRenewal ? Tr::tr("yes") : Tr::tr("no"));
        }
    }

    void readProfile()
    {
        const Group group{"profile"_L1, Tr::tr("Profile")};
        const ScepProfile *profile = ProfileFinder(m_place.caseData->evidence)
                                         .profileOf(*m_place.device, *m_place.enrollment);
        if (profile == nullptr) {
            return;
        }
        add(group, "name"_L1, Tr::tr("Profile name"), profile->name);
        add(group, "serverUrls"_L1, Tr::tr("Server addresses"), profile->serverUrls.join(u'\n'));
        add(group, "caIdentity"_L1, Tr::tr("CA identity"), profile->caIdentity);
        add(group, "subject"_L1, Tr::tr("Subject"), profile->subject,
            comparableName(profile->subject));
        addAltNames(group, profile->subjectAltNames);
        add(group, "keyAlgorithm"_L1, Tr::tr("Key algorithm"), profile->keyAlgorithm);
        add(group, "keyBits"_L1, Tr::tr("Key size (bits)"), numberText(profile->keyBits));
        add(group, "keyUsage"_L1, Tr::tr("Key usage"), sorted(profile->keyUsage).join(u'\n'));
        add(group, "extendedKeyUsage"_L1, Tr::tr("Extended key usage"),
            sorted(profile->extendedKeyUsage).join(u'\n'));
        add(group, "hashAlgorithms"_L1, Tr::tr("Hash algorithms"),
            sorted(profile->hashAlgorithms).join(u'\n'));
        add(group, "caThumbprint"_L1, Tr::tr("CA thumbprint"), profile->caThumbprint);
        add(group, "template"_L1, Tr::tr("Certificate template"), profile->templateName);
        add(group, "challenge"_L1, Tr::tr("Challenge password"),
            profile->hasChallenge ? Tr::tr("present") : Tr::tr("absent"));
        readSettings(*profile);
    }

    /// Whose name and address the profile was filled with is no other setting.
    static QString comparableSetting(const ProfileSetting &setting)
    {
        static const QRegularExpression user(u"[^\\s@;,=]+@"_s);
        if (setting.name.compare("SubjectName"_L1, Qt::CaseInsensitive) == 0) {
            return comparableName(setting.value);
        }
        return comparableText(setting.value).replace(user, u"…@"_s);
    }

    /// Everything else that the profile says, under its own names.
    void readSettings(const ScepProfile &profile)
    {
        const Group group{"setting"_L1, Tr::tr("Profile settings")};
        for (const ProfileSetting &setting : profile.settings) {
            const QByteArray id = setting.name.toUtf8();
            add(group, QLatin1StringView(id), setting.name, setting.value,
                comparableSetting(setting));
        }
    }

    void readMessages()
    {
        for (const EvidenceRef &place : m_place.enrollment->messages) {
            const ScepMessage *message = findMessage(m_place.caseData->evidence, place);
            if (message == nullptr || !message->messageType) {
                continue;
            }
            const QString type = messageTypeName(*message->messageType);
            const QByteArray id = "message." + type.toLatin1();
            const Group group{QLatin1StringView(id), Tr::tr("Message %1").arg(type)};
            add(group, "digest"_L1, Tr::tr("Digest"), message->digestAlgorithm);
            add(group, "contentEncryption"_L1, Tr::tr("Content encryption"),
                message->contentEncryptionAlgorithm);
            add(group, "keyEncryption"_L1, Tr::tr("Key encryption"),
                message->keyEncryptionAlgorithm);
            add(group, "recipient"_L1, Tr::tr("Recipient's issuer"), message->recipientIssuer);
            add(group, "recipientKeyBits"_L1, Tr::tr("Recipient's key (bits)"),
                numberText(message->recipientKeyBits));
            add(group, "pkiStatus"_L1, "pkiStatus"_L1,
                message->pkiStatus ? QString::number(*message->pkiStatus) : QString());
            add(group, "failInfo"_L1, "failInfo"_L1,
                message->failInfo ? QString::number(*message->failInfo) : QString());
            add(group, "failInfoText"_L1, "failInfoText"_L1, message->failInfoText);
            addVolatile(group, "senderNonce"_L1, "senderNonce"_L1,
                        QString::fromLatin1(message->senderNonce.toHex()));
            addVolatile(group, "recipientNonce"_L1, "recipientNonce"_L1,
                        QString::fromLatin1(message->recipientNonce.toHex()));
        }
    }

    void readCertificate()
    {
        const Certificate *certificate =
            findCertificate(m_place.caseData->evidence, m_place.enrollment->certificates.value(0));
        if (certificate == nullptr) {
            return;
        }
        const Group group{"certificate"_L1, Tr::tr("Certificate")};
        add(group, "subject"_L1, Tr::tr("Subject"), certificate->subject,
            comparableName(certificate->subject));
        QStringList altNames;
        for (const SubjectAltName &name : certificate->subjectAltNames) {
            altNames.append(altNameText(name));
        }
        addAltNames(group, altNames);
        add(group, "issuer"_L1, Tr::tr("Issuer"), certificate->issuer);
        add(group, "key"_L1, Tr::tr("Key"),
            certificate->keyBits > 0
                ? Tr::tr("%1, %2 bits").arg(certificate->keyAlgorithm).arg(certificate->keyBits)
                : certificate->keyAlgorithm);
        add(group, "signature"_L1, Tr::tr("Signature"), certificate->signatureAlgorithm);
        add(group, "keyUsage"_L1, Tr::tr("Key usage"), sorted(certificate->keyUsage).join(u'\n'));
        QStringList purposes;
        for (const NamedOid &purpose : certificate->extendedKeyUsage) {
            purposes.append(purpose.name);
        }
        add(group, "extendedKeyUsage"_L1, Tr::tr("Extended key usage"),
            sorted(purposes).join(u'\n'));
        if (const auto &used = certificate->certificateTemplate) {
            add(group, "template"_L1, Tr::tr("Certificate template"),
                used->name.isEmpty() ? used->oid : used->name);
        }
        add(group, "days"_L1, Tr::tr("Valid for (days)"),
            numberText(int(std::chrono::duration_cast<std::chrono::days>(
                               certificate->notAfter.sinceEpoch - certificate->notBefore.sinceEpoch)
                               .count())));
        add(group, "sid"_L1, Tr::tr("Security identifier"),
            certificate->securityIdentifier.isEmpty() ? Tr::tr("absent") : Tr::tr("present"));
        addVolatile(group, "serialNumber"_L1, Tr::tr("Serial number"), certificate->serialNumber);
        addVolatile(group, "thumbprint"_L1, Tr::tr("Thumbprint"), certificate->thumbprint);
    }

    const EnrollmentPlace &m_place;
    QList<SideValue> m_values;
};

} // namespace

QList<SideValue> parametersOf(const EnrollmentPlace &place)
{
    return Parameters(place).read();
}

} // namespace Scep
