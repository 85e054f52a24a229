// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/syncml.h"

#include "tests/generator/seeded.h"

namespace Scep::Examples {

namespace {

QByteArray escaped(const QByteArray &text)
{
    return QByteArray(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
}

QByteArray element(const QByteArray &name, const QByteArray &content)
{
    return '<' + name + '>' + content + "</" + name + '>';
}

QByteArray subjectText(const NameParts &parts)
{
    QByteArrayList texts;
    for (const auto &[type, value] : parts)
        texts.prepend(type + '=' + value.toUtf8());
    return texts.join(',');
}

QByteArray configurationParameters(const ProfileMessage &profile)
{
    const QByteArray eku = element("EKUMap", element("EKUName", "Client Authentication") +
                                                 element("EKUOID", "1.3.6.1.5.5.7.3.2"));
    return "<ConfigurationParameters xmlns=\"http://schemas.microsoft.com/"
           "SystemCenterConfigurationManager/2012/03/07/CertificateEnrollment/"
           "ConfigurationParameters\">" +
           element("ExpirationThreshold", "20") + element("RetryCount", "3") +
           element("RetryDelay", "1") + "<TemplateName />" +
           element("KeyStorageProviderSetting", "0") + element("KeyUsage", "160") +
           element("KeyLength", "2048") +
           element("HashAlgorithms",
                   element("HashAlgorithm", "SHA-1") + element("HashAlgorithm", "SHA-2")) +
           element("NDESUrls", element("NDESUrl", profile.ndesUrl)) +
           element("CAThumbprint", profile.rootThumbprint) + element("ValidityPeriod", "2") +
           element("ValidityPeriodUnit", "Years") + element("EKUMapping", eku) +
           "</ConfigurationParameters>";
}

QByteArray requestParameters(const ProfileMessage &profile)
{
    const QByteArray san =
        "<SAN NameFormat=\"\" AltNameType=\"11\" OID=\"\">" + profile.upn + "</SAN>";
    return "<RequestParameters>" + element("CertificateRequestToken", "[token]") +
           element("SubjectName", subjectText(profile.subject)) +
           element("Issuers", profile.issuer) +
           element("SubjectAlternativeName", element("SANs", san)) +
           element("NDESUrl", profile.ndesUrl) + "</RequestParameters>";
}

QByteArray add(int commandId, const QByteArray &uri, const QByteArray &format,
               const QByteArray &data)
{
    const QByteArray meta = "<Meta><Format xmlns=\"syncml:metinf\">" + format +
                            "</Format><Type xmlns=\"syncml:metinf\">text/plain</Type></Meta>";
    const QByteArray item =
        element("Item", element("Target", element("LocURI", uri)) + meta + element("Data", data));
    return element("Add", element("CmdID", QByteArray::number(commandId)) + item);
}

} // namespace

QByteArray androidProfileMessage(const ProfileMessage &profile)
{
    const QByteArray header =
        "<SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>" +
        element("SessionID", QByteArray::number(profile.sessionId)) +
        "<MsgID>4</MsgID><Target><LocURI>urn:uuid:" +
        SeededStream("device/" + profile.enrollId).guid().toLatin1() +
        "</LocURI></Target><Source><LocURI>https://manage.contoso.example/devicegateway/android"
        "</LocURI></Source></SyncHdr>";
    // Data inside data: the parameters are escaped once for the request, once more for the message.
    const QByteArray request =
        element("CertificateRequest", element("ConfigurationParametersDocument",
                                              escaped(configurationParameters(profile))) +
                                          requestParameters(profile));
    const QByteArray body =
        "<Status><CmdID>1</CmdID><MsgRef>4</MsgRef><CmdRef>0</CmdRef>"
        "<Cmd>SyncHdr</Cmd><Data>200</Data></Status>" +
        add(2,
            "./Vendor/MSFT/CertificateStore/Root/" + profile.rootThumbprint + "/EncodedCertificate",
            "b64", profile.rootDer.toBase64()) +
        add(3, "./Vendor/MSFT/CertificateStore/Enroll/" + profile.enrollId + "/Install", "xml",
            escaped(request)) +
        "<Final />";
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><SyncML xmlns=\"SYNCML:SYNCML1.2\">" +
           header + element("SyncBody", body) + "</SyncML>";
}

} // namespace Scep::Examples
