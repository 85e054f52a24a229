// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/serverseeds.h"

namespace Scep {

namespace {
const QByteArray Rows =
    "2026-03-02 09:15:00 10.0.0.4 GET /certsrv/mscep/mscep.dll operation=GetCACaps&message=ca 443 "
    "- 10.0.0.9 Mozilla/4.0+(compatible;+Win32;+NDES+client) - 200 0 0 31\n"
    "2026-03-02 09:15:01 10.0.0.4 GET /certsrv/mscep/mscep.dll "
    "operation=PKIOperation&message=MIIB%2BwYJKoZIhvcNAQcCoIIB7DCC 443 - 10.0.0.9 "
    "profiled/1.0 - 404 15 0 9\n"
    "2026-03-02 09:15:02 10.0.0.4 POST /CertificateRegistrationSvc/Certificate/VerifyRequest - 443 "
    "- 10.0.0.4 NDES_Plugin - 403 16 2148204809 453\n";

const QByteArray IisHeader =
    "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n"
    "#Date: 2026-03-02 00:00:01\n"
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";

const QByteArray HttpErr =
    "#Software: Microsoft HTTP API 2.0\n#Fields: date time c-ip c-port s-ip s-port cs-version "
    "cs-method cs-uri sc-status s-siteid s-reason s-queuename\n"
    "2026-03-02 09:15:00 10.0.0.9 50123 10.0.0.4 443 HTTP/1.1 GET "
    "/certsrv/mscep/mscep.dll?operation=PKIOperation&message=MIIA 414 - URL_Length -\n"
    "2026-03-02 09:15:09 10.0.0.9 5 10.0.0.4 443 - - - - - Timer_ConnectionIdle -\n";

const QByteArray Framed =
    "<![LOG[Calling VerifyRequest ...]LOG]!><time=\"10:11:12.345-60\" date=\"03-02-2026\" "
    "component=\"NDESPlugin\" context=\"\" type=\"1\" thread=\"44\" file=\"a.cpp:7\">\n"
    "<![LOG[Verify challenge returns <!DOCTYPE html>\n<title>403 - Forbidden</title>]LOG]!>"
    "<time=\"10:11:12.4567890\" date=\"3-2-2026\" component=\"x\" context=\"\" type=\"3\" "
    "thread=\"44\" file=\"\">\n";

const QByteArray Older =
    "Calling VerifyRequest ...  $$<NDESPlugin><03-02-2026 10:11:12.345+300><thread=44 (0x2C)>\n"
    "two\nlines $$<NDESPlugin><03-02-2026 10:11:13.345+300><thread=44 (0x2C)>\n";

const QByteArray Bare = "Calling VerifyRequest ...\nSending request to certificate registration "
                        "point.\nVerify challenge returns false\nExiting VerifyRequest with 0x1\n";

const QByteArray Trace =
    "<E2ETraceEvent xmlns=\"http://schemas.microsoft.com/2004/06/E2ETraceEvent\"><System "
    "xmlns=\"http://schemas.microsoft.com/2004/06/windows/eventlog/system\"><EventID>0</EventID>"
    "<SubType Name=\"Error\">0</SubType><TimeCreated SystemTime=\"2026-03-02T09:15:00.1234567Z\" />"
    "<Source Name=\"CertificateRegistrationPoint\" /><Correlation ActivityID=\"{0}\" />"
    "<Execution ProcessName=\"w3wp\" ProcessID=\"1\" ThreadID=\"2\" /><Computer>NDES01</Computer>"
    "</System><ApplicationData><TraceData>VerifyRequest Finished with status False &amp; more"
    "</TraceData></ApplicationData></E2ETraceEvent>";
} // namespace

QHash<QString, QByteArrayList> serverSeeds()
{
    return {
        {QStringLiteral("iis-w3c"), {IisHeader + Rows, Rows}},
        {QStringLiteral("httperr"), {HttpErr}},
        {QStringLiteral("cmtrace"), {Framed, Older, Framed + Bare + Older}},
        {QStringLiteral("ndesplugin"), {Bare}},
        {QStringLiteral("svclog"), {Trace + Trace.first(300), Trace + '\n' + Trace}},
    };
}

} // namespace Scep
