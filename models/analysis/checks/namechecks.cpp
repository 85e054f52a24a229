// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/checks/namechecks.h"

#include "models/analysis/checks/checkresult.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateChecks)
};

constexpr qsizetype LongestCommonName = 64;

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{[^{}]*\\}\\}"));
    return pattern;
}

QString altNameText(const SubjectAltName &name)
{
    return name.type + QLatin1String(": ") + name.value;
}

/// The first variable in any of the texts; empty when there is none.
QString firstVariable(const QStringList &texts)
{
    for (const QString &text : texts) {
        const QRegularExpressionMatch match = variablePattern().match(text);
        if (match.hasMatch()) {
            return match.captured();
        }
    }
    return {};
}
} // namespace

CertificateCheck checkSan(const CheckSubject &subject)
{
    if (subject.certificate.subjectAltNames.isEmpty()) {
        return warning(Tr::tr("It has no subject alternative name; many servers look for "
                              "the user or device there."));
    }
    QStringList names;
    for (const SubjectAltName &name : subject.certificate.subjectAltNames) {
        names.append(altNameText(name));
    }
    return passed(
        Tr::tr("Its subject alternative names are: %1.").arg(names.join(QLatin1String("; "))));
}

CertificateCheck checkProfileSan(const CheckSubject &subject)
{
    const QStringList wanted = subject.profile ? subject.profile->subjectAltNames : QStringList();
    if (wanted.isEmpty()) {
        return notApplicable(Tr::tr("No profile in evidence tells the subject alternative names."));
    }
    QStringList actual;
    QStringList types;
    for (const SubjectAltName &name : subject.certificate.subjectAltNames) {
        actual.append(name.type + QLatin1Char('=') + name.value);
        types.append(name.type);
    }
    for (const QString &name : wanted) {
        const bool isVariable = variablePattern().match(name).hasMatch() ||
                                name.contains(QLatin1Char('%')) || name.contains(QLatin1Char('$'));
        const QString type = name.section(QLatin1Char('='), 0, 0);
        const bool isThere = isVariable ? types.contains(type, Qt::CaseInsensitive)
                                        : actual.contains(name, Qt::CaseInsensitive);
        if (!isThere) {
            return failed(Tr::tr("It lacks the subject alternative name %1 of the profile.")
                              .arg(isVariable ? type : name));
        }
    }
    return passed(Tr::tr("It has every subject alternative name of the profile."));
}

CertificateCheck checkSubjectPlaceholders(const CheckSubject &subject)
{
    static const QRegularExpression emptyName(QStringLiteral("(?:^|[,+])CN=(?:[,+]|$)"));
    const Certificate &certificate = subject.certificate;
    QStringList texts{certificate.subject};
    for (const SubjectAltName &name : certificate.subjectAltNames) {
        texts.append(name.value);
    }
    const QString variable = firstVariable(texts);
    if (!variable.isEmpty()) {
        return failed(Tr::tr("The variable %1 was not replaced by its value.").arg(variable));
    }
    if (certificate.subject.isEmpty() && !certificate.subjectAltNames.isEmpty()) {
        return passed(Tr::tr("The subject is empty; the names are in the subject alternative "
                             "name."));
    }
    if (certificate.subject.isEmpty() || emptyName.match(certificate.subject).hasMatch()) {
        return failed(Tr::tr("The subject's common name is empty."));
    }
    return passed(
        Tr::tr("All variables of the subject were replaced: %1.").arg(certificate.subject));
}

CertificateCheck checkProfileVariables(const CheckSubject &subject)
{
    if (subject.profile == nullptr || subject.profile->subject.isEmpty()) {
        return notApplicable(Tr::tr("No profile in evidence tells the subject."));
    }
    const QString variable =
        firstVariable(QStringList{subject.profile->subject} + subject.profile->subjectAltNames);
    if (!variable.isEmpty()) {
        return failed(Tr::tr("The profile reached the device with the variable %1 in it: the "
                             "device or user has no such value.")
                          .arg(variable));
    }
    return passed(Tr::tr("The profile reached the device with its variables replaced."));
}

CertificateCheck checkSubjectGuid(const CheckSubject &subject)
{
    static const QRegularExpression guid(
        QStringLiteral("^\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?$"));
    static const QRegularExpression naming(
        QStringLiteral("\\{\\{(UserName|UserPrincipalName|DeviceName|EmailAddress|"
                       "OnPremisesSamAccountName|FullyQualifiedDomainName)\\}\\}"),
        QRegularExpression::CaseInsensitiveOption);
    const bool isGuid = guid.match(subject.certificate.commonName).hasMatch();
    const bool isNameAsked =
        subject.profile != nullptr && naming.match(subject.profile->subject).hasMatch();
    if (!isNameAsked) {
        return notApplicable(Tr::tr("No profile in evidence asks for the name of a person or "
                                    "device in the subject."));
    }
    return isGuid
               ? warning(Tr::tr("The profile asks for a name, but the common name is the id %1.")
                             .arg(subject.certificate.commonName))
               : passed(
                     Tr::tr("The common name is a name: %1.").arg(subject.certificate.commonName));
}

CertificateCheck checkEscapedName(const CheckSubject &subject)
{
    const QString asked = subject.profile ? subject.profile->subject : QString();
    static const QRegularExpression escaped(QStringLiteral("CN=[^,]*\\\\[+,;=]"));
    for (const QString &text : {subject.certificate.subject, asked}) {
        if (escaped.match(text).hasMatch()) {
            return warning(Tr::tr("The common name has an escaped sign (%1): the request then "
                                  "differs from the challenge. Put the name in quotes.")
                               .arg(text));
        }
    }
    return subject.certificate.subject.isEmpty()
               ? notApplicable(Tr::tr("It has no subject."))
               : passed(Tr::tr("The common name has no escaped signs."));
}

CertificateCheck checkNameLength(const CheckSubject &subject)
{
    if (subject.certificate.subject.isEmpty()) {
        return notApplicable(Tr::tr("It has no subject."));
    }
    const qsizetype length = subject.certificate.commonName.size();
    if (length > LongestCommonName) {
        return warning(Tr::tr("The common name has %1 characters; CAs refuse more than 64 unless "
                              "they were told not to.")
                           .arg(length));
    }
    return passed(Tr::tr("The common name has at most 64 characters."));
}

} // namespace Scep
