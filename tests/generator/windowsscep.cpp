// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowsscep.h"

#include "tests/generator/windowsevents.h"

#include <format>

namespace Scep::Examples {

using namespace std::chrono_literals;

WindowsRequest windowsRequest(const QByteArray &seed, const QString &userSid)
{
    SeededStream random("windows-request/" + seed);
    const QString model = random.guid();
    const QString policy = random.guid();
    const QString name = QString(policy).replace(QLatin1Char('-'), QLatin1Char('_'));
    const auto hash = static_cast<qint32>(random.number(0x7fffffff));
    return {.uniqueId = QStringLiteral("ModelName_AC_%1_LogicalName_%2_Hash_%3")
                            .arg(model, name, QString::number(-hash)),
            .policyId = policy,
            .correlation = QLatin1Char('{') + random.guid().toUpper() + QLatin1Char('}'),
            .userSid = userSid};
}

RequestPlan windowsPlan(const QByteArray &seed, const QString &upn, Moment at)
{
    const NameParts name{{"CN", upn}};
    return {.seed = seed,
            .subject = name,
            .signer = name,
            .upn = upn,
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha256(),
            .signedAt = at};
}

Moment requestUpToResponse(WindowsLog &log, const WindowsRequest &request, Moment at)
{
    const WindowsLanguage language = log.language();
    log.add(at, managementEvent(language, 306,
                                {request.uniqueId, request.userSid, QStringLiteral("user"),
                                 QStringLiteral("clientinstall"), QStringLiteral("0x2"),
                                 QStringLiteral("0x2ab0003")}));
    at += 2s + 118ms;
    log.add(at, managementEvent(language, 36,
                                {QStringLiteral("1.3.6.1.5.5.7.3.2"), request.url, QString(),
                                 QStringLiteral("0x2"), QStringLiteral("0x1")},
                                request.userSid));
    at += 6ms;
    log.add(at, managementEvent(language, 37, {}, request.userSid));
    at += 733ms;
    log.add(at, managementEvent(language, 38, {}, request.userSid));
    return at;
}

void attemptSummary(WindowsLog &log, const WindowsRequest &request, Moment at,
                    const QString &certificate, const QString &status, const QString &result)
{
    log.add(at, managementEvent(log.language(), 309,
                                {request.correlation, request.uniqueId, certificate, request.url,
                                 status, QStringLiteral("0x1"), result},
                                request.userSid));
}

QString httpHeaders(Moment at, qsizetype contentLength)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const std::string date = std::format("{:%a, %d %b %Y %T} GMT", seconds);
    return QStringLiteral("HTTP/1.1 200 OK\nDate: %1\nContent-Length: %2\nContent-Type: "
                          "application/x-pki-message\nServer: Microsoft-IIS/10.0\n")
        .arg(QString::fromStdString(date), QString::number(contentLength));
}

void installationIsReported(WindowsLog &log, WindowsLog &application, const WindowsRequest &request,
                            Moment at, const ScepReply &reply)
{
    application.add(
        at + 95ms,
        certEnrollEvent({.context = QStringLiteral("CONTOSO\\adele"),
                         .url = request.url,
                         .text = QStringLiteral("PkiStatus(0): SCEPDispositionSuccess\n"
                                                "EnrollStatus(1): Enrolled\n"
                                                "ProcessResponseMessage\nSubmit(Request): OK\n") +
                                 httpHeaders(at, reply.message.size()),
                         .method = QStringLiteral("POST(733ms)"),
                         .stage = QStringLiteral("SubmitDone"),
                         .userSid = request.userSid}));
    const QString no = QStringLiteral("false");
    log.add(
        at + 310ms,
        managementEvent(log.language(), 256,
                        {QStringLiteral("0x0"), SeededStream("account").guid().toUpper(), QString(),
                         QStringLiteral("0x3"), QStringLiteral("0x9"), no, QStringLiteral("0x1"),
                         QStringLiteral("com.microsoft:mdm.SCEPcertinstall.result"),
                         request.userSid, no, no, QStringLiteral("dmcertinst.exe"), no}));
    attemptSummary(log, request, at + 9s + 40ms, thumbprint(reply.certificate.get()),
                   QStringLiteral("0x1"), QStringLiteral("0x0"));
}

} // namespace Scep::Examples
