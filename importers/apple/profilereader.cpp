// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/profilereader.h"

#include "importers/apple/sceppayload.h"
#include "importers/cancelquestion.h"
#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>

#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ProfileReader)
};

constexpr QLatin1StringView ScepType("com.apple.security.scep");
constexpr QLatin1StringView SecurityTypes("com.apple.security.");
constexpr QLatin1StringView Pkcs12Type("com.apple.security.pkcs12");

/// TargetDeviceType of a Mac.
constexpr QLatin1StringView MacDevice("5");

class ProfileReader
{
public:
    explicit ProfileReader(const std::function<bool()> &isCancelled)
        : m_isCancelled(isCancelled)
        , m_question(isCancelled)
    {
    }

    ProfileContents run(const PlistValue &root)
    {
        walk(root, {}, 0);
        return std::move(m_contents);
    }

private:
    /// @p name of the profile around, @p line of the nearest key.
    void walk(const PlistValue &value, const QString &name, LineNumber line);
    void takePayload(const PlistValue &payload, const QString &name, LineNumber line);
    void takeScepPayload(const PlistValue &payload, const QString &name, LineNumber line);
    void addCertificates(const PlistValue &payload, LineNumber line);
    void addIssue(IssueCode code, LineNumber line, const QString &detail = {});

    const std::function<bool()> &m_isCancelled;
    CancelQuestion m_question;
    ProfileContents m_contents;
    Pkcs12Budget m_pkcs12;
    bool m_hasTooMany = false; ///< SCEP profiles, which was said
};

void ProfileReader::walk(const PlistValue &value, const QString &name, LineNumber line)
{
    if (m_question()) {
        return;
    }
    QString inner = name;
    if (value.type == PlistValue::Type::Dictionary) {
        if (!value.textOf(u"PayloadType").isEmpty()) {
            takePayload(value, name, line);
            const QString own = value.textOf(u"PayloadDisplayName");
            inner = own.isEmpty() ? name : own;
        }
        if (const PlistValue *encrypted = value.find(u"EncryptedPayloadContent")) {
            m_contents.isProfile = true;
            addIssue(IssueCode::EncryptedSkipped, encrypted->line);
        }
        // All in there are settings of the one payload: each value is taken once.
        if (value.textOf(u"PayloadType") == ScepType) {
            return;
        }
    }
    for (const PlistValue &item : value.items) {
        walk(item, inner, item.line > 0 ? item.line : line);
    }
}

void ProfileReader::takePayload(const PlistValue &payload, const QString &name, LineNumber line)
{
    const PlistValue *typeValue = payload.find(u"PayloadType");
    const QString &type = typeValue->text;
    const LineNumber place = typeValue->line > 0 ? typeValue->line : line;
    if (type == QLatin1String("Configuration")) {
        m_contents.isProfile = true;
        const bool isOfMac = payload.find(u"PayloadScope") != nullptr ||
                             payload.textOf(u"TargetDeviceType") == MacDevice;
        if (isOfMac) {
            m_contents.platform = Platform::MacOs;
        }
    } else if (type == ScepType) {
        takeScepPayload(payload, name, place);
    } else if (type == Pkcs12Type) {
        m_contents.isProfile = true;
        addIssue(IssueCode::EncryptedSkipped, place);
    } else if (type.startsWith(SecurityTypes)) {
        m_contents.isProfile = true;
        addCertificates(payload, place);
    }
}

void ProfileReader::takeScepPayload(const PlistValue &payload, const QString &name, LineNumber line)
{
    m_contents.isProfile = true;
    if (m_contents.profiles.size() >= Limits::ProfilesPerSource) {
        if (!std::exchange(m_hasTooMany, true)) {
            addIssue(
                IssueCode::LimitReached, line,
                Tr::tr("SCEP profiles of one source, at most %1").arg(Limits::ProfilesPerSource));
        }
        return;
    }
    ScepPayload read = readScepPayload(payload, line);
    if (read.isCut) {
        addIssue(IssueCode::LimitReached, line,
                 Tr::tr("settings of one SCEP profile, at most %1 with names of %2 and values of "
                        "%3 characters")
                     .arg(Limits::ProfileSettings)
                     .arg(Limits::ProfileNameCharacters)
                     .arg(Limits::ProfileSettingCharacters));
    }
    if (read.profile.name.isEmpty()) {
        read.profile.name = name.left(Limits::ProfileSettingCharacters);
    }
    m_contents.profiles.append(std::move(read.profile));
}

void ProfileReader::addCertificates(const PlistValue &payload, LineNumber line)
{
    const PlistValue *content = payload.find(u"PayloadContent");
    if (content == nullptr || (content->data.isEmpty() && content->text.isEmpty())) {
        return;
    }
    const LineNumber place = content->line > 0 ? content->line : line;
    PkiContents found = decodePki(content->data.isEmpty() ? content->text.toUtf8() : content->data,
                                  {}, m_isCancelled, &m_pkcs12);
    for (const ImportIssue &issue : found.issues) {
        addIssue(issue.code, place, issue.detail);
    }
    if (found.certificates.isEmpty() && found.issues.isEmpty()) {
        addIssue(IssueCode::MalformedCertificate, place, Tr::tr("the payload holds none"));
    }
    for (Certificate &certificate : found.certificates) {
        if (m_contents.certificates.size() >= Limits::CertificatesPerFile) {
            addIssue(
                IssueCode::LimitReached, place,
                Tr::tr("certificates of one profile, at most %1").arg(Limits::CertificatesPerFile));
            return;
        }
        certificate.evidence = {EvidenceRef{.source = SourceId::None, .line = place, .range = {}}};
        m_contents.certificates.append(std::move(certificate));
    }
}

void ProfileReader::addIssue(IssueCode code, LineNumber line, const QString &detail)
{
    if (m_contents.issues.size() < Limits::IssuesPerSource) {
        m_contents.issues.append({.code = code, .line = line, .range = {}, .detail = detail});
    }
}
} // namespace

ProfileContents readProfile(const PlistValue &root, const std::function<bool()> &isCancelled)
{
    ProfileContents contents = ProfileReader(isCancelled).run(root);
    for (ScepProfile &profile : contents.profiles) {
        if (profile.platform == Platform::Unknown) {
            profile.platform = contents.platform;
        } else if (contents.platform == Platform::Unknown) {
            contents.platform = profile.platform;
        }
    }
    return contents;
}

} // namespace Scep
