// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowsfacts.h"

#include <QStringBuilder>

namespace Scep::Examples {

QByteArray registryExport()
{
    return QByteArray(R"(Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\Other]
"Challenge"="of another program"

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SCEP\MS DM Server\@ID@]
"CertThumbprint"=""
"Status"=dword:00000010
"ErrorCode"=dword:80094811

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SCEP\MS DM Server\@ID@\Install]
"ServerURL"="https://ndes.contoso.example/certsrv/mscep/mscep.dll;https://b.contoso.example/x"
"SubjectName"=hex(1):43,00,4e,00,3d,00,61,00,64,00,65,00,\
  6c,00,65,00,00,00
"SubjectAlternativeNames"="11+adele@contoso.example;3+pc1"
"KeyLength"=dword:00000800
"KeyUsage"=dword:000000a0
"EKUMapping"="1.3.6.1.5.5.7.3.2+1.3.6.1.4.1.311.10.3.4"
"HashAlgorithm"="SHA-1;SHA-2"
"CAThumbprint"="AB CD 01"
"TemplateName"="Quote \" and \\ backslash"
"Broken"=dword:xyz

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SCEP\MS DM Server\@ID@\Install\Challenge]
"Challenge"=hex:53,45,43,52,45,54
"Text"="SECRETWORD"
)")
        .replace("@ID@", UniqueId);
}

QByteArray syncMl()
{
    return QByteArray(R"(captured 1
<SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><MsgID>4</MsgID></SyncHdr><SyncBody>
<Atomic><CmdID>7</CmdID>
<Add><CmdID>8</CmdID><Item><Target><LocURI>@BASE@/Install/ServerURL</LocURI></Target>
<Data>https://ndes.contoso.example/certsrv/mscep/mscep.dll</Data></Item></Add>
<Add><CmdID>9</CmdID><Item><Target><LocURI>@BASE@/Install/Challenge</LocURI></Target>
<Data>SECRETWORD</Data></Item></Add>
<Add><CmdID>10</CmdID><Item><Target><LocURI>@BASE@/Install/KeyLength</LocURI></Target>
<Data>2048</Data></Item></Add>
<Exec><CmdID>11</CmdID><Item><Target><LocURI>@BASE@/Install/Enroll</LocURI></Target></Item></Exec>
</Atomic>
<Add><CmdID>12</CmdID><Item><Target><LocURI>./Vendor/MSFT/WiFi/x</LocURI></Target>
<Data>not ours</Data></Item></Add>
</SyncBody></SyncML>
captured 2
<SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><MsgID>5</MsgID></SyncHdr><SyncBody>
<Status><CmdID>1</CmdID><MsgRef>4</MsgRef><CmdRef>10</CmdRef><Cmd>Add</Cmd><Data>500</Data></Status>
<Status><CmdID>2</CmdID><MsgRef>4</MsgRef><CmdRef>7</CmdRef><Cmd>Atomic</Cmd><Data>507</Data></Status>
<Status><CmdID>3</CmdID><MsgRef>4</MsgRef><CmdRef>12</CmdRef><Cmd>Add</Cmd><Data>500</Data></Status>
<Results><CmdID>4</CmdID><Item><Source><LocURI>@BASE@/Status</LocURI></Source>
<Data>16</Data></Item></Results>
<Results><CmdID>5</CmdID><Item><Source><LocURI>@BASE@/ErrorCode</LocURI></Source>
<Data>-2146875375</Data></Item></Results>
</SyncBody></SyncML>
)")
        .replace("@BASE@",
                 QByteArray(QByteArray("./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/") +
                            UniqueId));
}

QByteArray htmlReport()
{
    return QByteArray(R"(<!DOCTYPE html><html lang="pl"><head><title>MDM Diagnostic Report</title>
<style>table > td { x: "<table id=no>"; }</style></head><body><!-- <table><tr><td>no -->
<div id="ErrorSummary" hidden>0x80190190 &amp; more</div>
<table id="DeviceInfoTable"><tbody><tr><td>Nazwa komputera<td>PC&#45;1</tr><tr><td>Edycja</td><td>W</td></tr></table>
<table id="CertificatesTable"><thead><tr><th onclick='a > b;'>Dla</th><th>Przez</th></tr></thead>
<tbody><tr><td>adele</td><td>Contoso Issuing CA 1</td></tr></tbody></table>
<table id="EnrolledConfigurationSourcesAndTargetResourcesTable"><tr><th>A</th><th>B</th></tr>
<tr><td>MDM</td><td>./User/Vendor/MSFT/ClientCertificateInstall/SCEP/@ID@</td></tr>
<tr><td>MDM</td><td>./Vendor/MSFT/WiFi/x</td></tr>)")
        .replace("@ID@", UniqueId);
}

QByteArray xmlReport()
{
    return QByteArray(R"(<?xml version="1.0" encoding="utf-16"?>
<MDMEnterpriseDiagnosticsReport><Version>1.0</Version>
<DeviceManagementAccount><Enrollment><EnrollmentId>E1</EnrollmentId>
<ProtectedInformation><MDMServerName>MS DM Server</MDMServerName><AccessToken>SECRETWORD</AccessToken>
<ConnectionInformation><ServerLastSuccessTime>20260309T083000Z</ServerLastSuccessTime>
</ConnectionInformation></ProtectedInformation></Enrollment></DeviceManagementAccount>
<Resources><Enrollment><EnrollmentID>E1</EnrollmentID><Scope><Resources>
<ResourceName>./device/Vendor/MSFT/ClientCertificateInstall/SCEP/@ID@</ResourceName>
<ResourceName>./Vendor/MSFT/WiFi/x</ResourceName></Resources></Scope></Enrollment></Resources>
</MDMEnterpriseDiagnosticsReport>
)")
        .replace("@ID@", UniqueId);
}

QByteArray certutilStore()
{
    return QByteArray(R"(My "Personlich"
================ Zertifikat 0 ================
Seriennummer: 1a2b3c4d5e
Aussteller: CN=Contoso Issuing CA 1, DC=contoso, DC=example
 Nicht vor: 09.03.2026 08:00
 Nicht nach: 09.03.2027 08:00
Antragsteller: E=adele@contoso.example, CN=adele
Kein Stammzertifikat
Zertifikathash(sha1): AA bb cc dd ee ff 00 11 22 33 44 55 66 77 88 99 aa bb cc dd
  Schlüsselcontainer = x
================ Zertifikat 1 ================
Seriennummer: 9f8e
Aussteller:
    CN=Contoso Root CA
 Nicht vor: 01.01.2020 00:00
 Nicht nach: 01.01.2040 00:00
Antragsteller:
    CN=Contoso Root CA
Zertifikathash(sha1): 1122334455667788990011223344556677889900
CertUtil: -store-Befehl wurde erfolgreich ausgeführt.
)");
}

QByteArray serverRegistryExport()
{
    return R"(Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\MSCEP]
"SignatureTemplate"="IPSECIntermediateOffline"
"GeneralPurposeTemplate"="DeviceSCEP"
"EncryptedPassword"="SECRETWORD"

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\MSCEP\CAInfo]
"Configuration"="ca1.contoso.example\\Contoso Issuing CA 1"

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\MSCEP\UseSinglePassword]
"UseSinglePassword"=dword:00000000

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\MSCEPX]
"No"="x"
)";
}

} // namespace Scep::Examples
