// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/profiletext.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
};

QString describeKey(const ScepProfile &profile)
{
    if (profile.keyBits <= 0) {
        return profile.keyAlgorithm;
    }
    return profile.keyAlgorithm.isEmpty()
               ? Tr::tr("%n bits", nullptr, profile.keyBits)
               : Tr::tr("%1, %n bits", nullptr, profile.keyBits).arg(profile.keyAlgorithm);
}

QString joined(const QStringList &values)
{
    return values.join(QLatin1Char('\n'));
}

QString platformOf(const ScepProfile &profile)
{
    return profile.platform == Platform::Unknown ? QString()
                                                 : platformDisplayName(profile.platform);
}
} // namespace

QList<LabelledValue> describeScepProfile(const ScepProfile &profile)
{
    const QString comma = QStringLiteral(", ");
    QList<LabelledValue> rows{
        {Tr::tr("Name"), profile.name},
        {Tr::tr("Id"), profile.id},
        {Tr::tr("Platform"), platformOf(profile)},
        {Tr::tr("Server"), joined(profile.serverUrls)},
        {Tr::tr("CA identity"), profile.caIdentity},
        {Tr::tr("Subject"), profile.subject},
        {Tr::tr("Alternative names"), joined(profile.subjectAltNames)},
        {Tr::tr("Key"), describeKey(profile)},
        {Tr::tr("Key usage"), profile.keyUsage.join(comma)},
        {Tr::tr("Extended key usage"), profile.extendedKeyUsage.join(comma)},
        {Tr::tr("Hash algorithms"), profile.hashAlgorithms.join(comma)},
        {Tr::tr("CA fingerprint"), profile.caThumbprint},
        {Tr::tr("Template"), profile.templateName},
        {Tr::tr("Challenge"), profile.hasChallenge ? Tr::tr("there is one; it is never shown")
                                                   : Tr::tr("none in the profile")},
    };
    for (const ProfileSetting &setting : profile.settings) {
        rows.append({setting.name, setting.value});
    }
    rows.removeIf([](const LabelledValue &row) { return row.value.isEmpty(); });
    return rows;
}

QString scepProfileTitle(const ScepProfile &profile)
{
    if (!profile.name.isEmpty()) {
        return profile.name;
    }
    return profile.id.isEmpty() ? Tr::tr("without a name") : profile.id;
}

} // namespace Scep
