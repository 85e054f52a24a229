// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowsevents.h"

#include <algorithm>
#include <iterator>

namespace Scep::Examples {

namespace {

constexpr WindowsProvider Management{
    "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider",
    "{3da494e4-0fe2-415c-b895-fb5265c5c83b}",
    "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin"};
constexpr WindowsProvider CertEnroll{"Microsoft-Windows-CertificateServicesClient-CertEnroll",
                                     "{54164045-7c50-4905-963f-e5bc1eef0cca}", "Application"};
constexpr WindowsProvider Capi2{"Microsoft-Windows-CAPI2", "{5bbca4a8-b209-48dc-a8c7-b23d3e5216fb}",
                                "Microsoft-Windows-CAPI2/Operational"};

struct Template
{
    int id;
    int level;
    const char *names; ///< of the data, blank between; the provider's names say nothing
    const char *english;
    const char *german;
};

constexpr Template Templates[] = {
    {32, 2, "HRESULT", "SCEP: Certificate enroll failed. Result: (%1).",
     "SCEP: Fehler bei der Zertifikatregistrierung. Ergebnis: (%1)."},
    {36, 4, "Message1 Message2 Message3 HexInt1 HexInt2",
     "SCEP: Certificate request generated successfully. Enhanced Key Usage: (%1), NDES URL: (%2), "
     "Container Name: (%3), KSP Setting: (%4), Store Location: (%5).",
     "SCEP: Die Zertifikatanforderung wurde erfolgreich generiert. Erweiterte "
     "Schlüsselverwendung: (%1), NDES-URL: (%2), Containername: (%3), KSP-Einstellung: (%4), "
     "Speicherort: (%5)."},
    {37, 4, "", "SCEP: Certificate request sent successfully.",
     "SCEP: Die Zertifikatanforderung wurde erfolgreich gesendet."},
    {38, 4, "", "SCEP: Certificate response received successfully.",
     "SCEP: Die Zertifikatantwort wurde erfolgreich empfangen."},
    {39, 4, "", "SCEP: Certificate installed successfully.",
     "SCEP: Das Zertifikat wurde erfolgreich installiert."},
    {205, 4, "Message1", "MDM Session: OMA-DM client started. Origin: (%1).",
     "MDM-Sitzung: OMA-DM-Client gestartet. Ursprung: (%1)."},
    {208, 4, "Message1 Message2 Message3 Message4",
     "MDM Session: OMA-DM session started for EnrollmentID (%1) with server: (%2), Server "
     "version: (%3), SessionID: (%4).",
     "MDM-Sitzung: OMA-DM-Sitzung für EnrollmentID (%1) mit Server (%2), Serverversion (%3), "
     "SessionID (%4) gestartet."},
    {209, 4, "HRESULT", "MDM Session: OMA-DM session ended with status: (%1).",
     "MDM-Sitzung: OMA-DM-Sitzung mit Status (%1) beendet."},
    {256, 4,
     "HRESULT Message1 Message2 HexInt1 HexInt2 Boolean1 HexInt3 Message3 Message4 Boolean2 "
     "Boolean3 Message5 Boolean4",
     "OmaDmApiInitiateSession: Result: (%1), Account Id: (%2), Initiation Id: (%3), Mode: (%4), "
     "Origin: (%5), AutoDelete: (%6), Alert Count: (%7), First Alert Name: (%8), User Sid: (%9), "
     "User Only: (%10), All Active Users: (%11), Process Name: (%12), System Or Admin: (%13).",
     "OmaDmApiInitiateSession: Ergebnis: (%1), Konto-ID: (%2), Initiierungs-ID: (%3), Modus: "
     "(%4), Ursprung: (%5), AutoDelete: (%6), Anzahl Warnungen: (%7), Name der ersten Warnung: "
     "(%8), Benutzer-SID: (%9), Nur Benutzer: (%10), Alle aktiven Benutzer: (%11), Prozessname: "
     "(%12), System oder Admin: (%13)."},
    {306, 4, "Message1 Message2 Message3 Message4 HexInt1 HexInt3",
     "SCEP: CspExecute for UniqueId : (%1) InstallUserSid : (%2) InstallLocation : (%3) NodePath : "
     "(%4)  KeyProtection: (%5) Result : (%6).",
     "SCEP: CspExecute für UniqueId : (%1) InstallUserSid : (%2) InstallLocation : (%3) NodePath : "
     "(%4)  KeyProtection: (%5) Ergebnis : (%6)."},
    {309, 4, "Message1 Message2 Message3 Message4 HexInt1 HexInt2 HexInt3",
     "SCEP: InstallFromRegEntries. CorrelationGuid : (%1) UniqueId : (%2) Certificate Thumbprint : "
     "(%3) Respondent Server : (%4) Install Status : (%5) Current Retry Count :  (%6) Result : "
     "(%7)",
     "SCEP: InstallFromRegEntries. CorrelationGuid : (%1) UniqueId : (%2) Zertifikatfingerabdruck "
     ": (%3) Antwortender Server : (%4) Installationsstatus : (%5) Aktuelle Wiederholung :  (%6) "
     "Ergebnis : (%7)"},
    {301, 2, "Message1 HRESULT", "SCEP: Failed CspCreateInstance of Node : (%1) Result : (%2).",
     "SCEP: Fehler bei CspCreateInstance für Node : (%1) Ergebnis : (%2)."},
    {302, 2, "Message1 HRESULT", "SCEP: Failed CspAddNode : (%1) Result : (%2).",
     "SCEP: Fehler bei CspAddNode : (%1) Ergebnis : (%2)."},
    {305, 2, "Message1 HRESULT", "SCEP: Failed CspSetValue for Node : (%1) Result : (%2).",
     "SCEP: Fehler bei CspSetValue für Node : (%1) Ergebnis : (%2)."},
    {307, 2, "Message1", "SCEP: Failed LogError Message : (%1)",
     "SCEP: Fehler bei LogError Message : (%1)"},
    {308, 2, "Message1 HRESULT",
     "SCEP: Failed to send Server request. ServerUrl : (%1) Result : (%2)",
     "SCEP: Fehler beim Senden der Serveranforderung. ServerUrl : (%1) Ergebnis : (%2)"},
    {404, 2, "Message1 Message2 Message3 HexInt1 Message4 HRESULT",
     "MDM ConfigurationManager: Command failure status. Configuration Source ID: (%1), Enrollment "
     "Name: (%2), Provider Name: (%3), Command Type: (%4), CSP URI: (%5), Result: (%6).",
     "MDM-ConfigurationManager: Befehlsfehlerstatus. Konfigurationsquell-ID: (%1), "
     "Registrierungsname: (%2), Anbietername: (%3), Befehlstyp: (%4), CSP-URI: (%5), Ergebnis: "
     "(%6)."},
    {813, 4, "Policy Area EnrollmentId CurrentUser Int Scope",
     "MDM PolicyManager: Set policy int, Policy: (%1), Area: (%2), EnrollmentID requesting set: "
     "(%3), Current User: (%4), Int: (%5), Scope: (%6).",
     "MDM-PolicyManager: Richtlinie (int) festlegen, Richtlinie: (%1), Bereich: (%2), "
     "anfordernde EnrollmentID: (%3), aktueller Benutzer: (%4), Int: (%5), Gültigkeit: (%6)."},
    {814, 4, "Policy Area EnrollmentId CurrentUser String Scope",
     "MDM PolicyManager: Set policy string, Policy: (%1), Area: (%2), EnrollmentID requesting "
     "set: (%3), Current User: (%4), String: (%5), Scope: (%6).",
     "MDM-PolicyManager: Richtlinie (Zeichenfolge) festlegen, Richtlinie: (%1), Bereich: (%2), "
     "anfordernde EnrollmentID: (%3), aktueller Benutzer: (%4), Zeichenfolge: (%5), Gültigkeit: "
     "(%6)."},
};

struct LocalText
{
    int id;
    const char *polish;
    const char *japanese;
};

/// What the events of an enrollment say in two more languages; what is missing is in English, as on
/// a computer whose language pack lacks it.
constexpr LocalText LocalTexts[] = {
    {32, "SCEP: Rejestracja certyfikatu nie powiodła się. Wynik: (%1).",
     "SCEP: 証明書の登録に失敗しました。結果: (%1)。"},
    {36,
     "SCEP: Pomyślnie wygenerowano żądanie certyfikatu. Rozszerzone użycie klucza: (%1), adres URL "
     "usługi NDES: (%2), nazwa kontenera: (%3), ustawienie KSP: (%4), lokalizacja magazynu: (%5).",
     "SCEP: 証明書の要求が正常に生成されました。拡張キー使用法: (%1)、NDES URL: "
     "(%2)、コンテナー名: "
     "(%3)、KSP 設定: (%4)、ストアの場所: (%5)。"},
    {37, "SCEP: Pomyślnie wysłano żądanie certyfikatu.",
     "SCEP: 証明書の要求が正常に送信されました。"},
    {38, "SCEP: Pomyślnie odebrano odpowiedź dotyczącą certyfikatu.",
     "SCEP: 証明書の応答を正常に受信しました。"},
    {39, "SCEP: Pomyślnie zainstalowano certyfikat.",
     "SCEP: 証明書が正常にインストールされました。"},
    {306,
     "SCEP: CspExecute dla UniqueId : (%1) InstallUserSid : (%2) InstallLocation : (%3) NodePath : "
     "(%4)  KeyProtection: (%5) Wynik : (%6).",
     "SCEP: CspExecute、UniqueId : (%1) InstallUserSid : (%2) InstallLocation : (%3) NodePath : "
     "(%4)  KeyProtection: (%5) 結果 : (%6)。"},
    {309,
     "SCEP: InstallFromRegEntries (rejestr). CorrelationGuid : (%1) UniqueId : (%2) Odcisk palca "
     "certyfikatu : (%3) Serwer : (%4) Stan instalacji : (%5) Liczba prób :  (%6) Wynik : (%7)",
     "SCEP: InstallFromRegEntries。CorrelationGuid : (%1) UniqueId : (%2) 証明書の拇印 : (%3) "
     "応答サーバー : (%4) インストールの状態 : (%5) 現在の再試行回数 :  (%6) 結果 : (%7)"},
};

QString textOf(const Template &event, WindowsLanguage language)
{
    const auto local = std::ranges::find(LocalTexts, event.id, &LocalText::id);
    const bool isKnown = local != std::end(LocalTexts);
    switch (language) {
    case WindowsLanguage::German:
        return QString::fromUtf8(event.german);
    case WindowsLanguage::Polish:
        return QString::fromUtf8(isKnown ? local->polish : event.english);
    case WindowsLanguage::Japanese:
        return QString::fromUtf8(isKnown ? local->japanese : event.english);
    case WindowsLanguage::English:
        break;
    }
    return QString::fromUtf8(event.english);
}

/// What Windows says of an error; null: nothing in that language.
struct SystemText
{
    const char *code;
    const char *english;
    const char *german = nullptr;
    const char *polish = nullptr;
    const char *japanese = nullptr;
};

constexpr SystemText SystemTexts[] = {
    {"0x800b0109",
     "A certificate chain processed, but terminated in a root certificate which is not trusted by "
     "the trust provider.",
     "Eine Zertifikatkette wurde zwar verarbeitet, endete jedoch mit einem Stammzertifikat, das "
     "beim Vertrauensanbieter nicht als vertrauenswürdig gilt."},
    {"0x80094800", "The requested certificate template is not supported by this CA.",
     "Die angeforderte Zertifikatvorlage wird von dieser Zertifizierungsstelle nicht unterstützt."},
    {"0x80091007", "The hash value is not correct.", "Der Hashwert ist nicht korrekt.",
     "Wartość skrótu jest niepoprawna.", "ハッシュ値が正しくありません。"},
    {"0x8010002c", "The requested certificate does not exist."},
    {"0x80092021", "The string contains a non-printable character."},
    {"0x80090006", "Invalid Signature.", "Ungültige Signatur."},
    {"0x800b010a", "A certificate chain could not be built to a trusted root authority."},
    {"0x800b0101", "A required certificate is not within its validity period when verifying "
                   "against the current system clock or the timestamp in the signed file."},
    {"0x80094811",
     "The public key does not meet the minimum size required by the specified certificate "
     "template."},
    {"0x800706ba", "The RPC server is unavailable.", "Der RPC-Server ist nicht verfügbar.",
     "Serwer RPC jest niedostępny.", "RPC サーバーを利用できません。"},
};

/// Puts the values where the text has their numbers, the highest number first.
QString filled(QString text, const QStringList &values)
{
    for (qsizetype i = values.size(); i > 0; --i)
        text.replace(QLatin1Char('%') + QString::number(i), values.at(i - 1));
    return text;
}

QString certificateXml(const Capi2Certificate &certificate)
{
    return QStringLiteral("<Certificate fileRef='%1.cer' subjectName='%2'/>")
        .arg(certificate.thumbprint, xmlEscaped(certificate.subjectName));
}

QString capi2Tail(const QString &process, const QString &taskId, int sequence,
                  const QString &result, const QString &resultText)
{
    return QStringLiteral("<EventAuxInfo ProcessName='%1'/><CorrelationAuxInfo TaskId='{%2}' "
                          "SeqNumber='%3'/><Result value='%4'>%5</Result>")
        .arg(process, taskId.toUpper(), QString::number(sequence), result, xmlEscaped(resultText));
}

} // namespace

WindowsEvent managementEvent(WindowsLanguage language, int id, const QStringList &values,
                             const QString &userSid)
{
    const auto found = std::ranges::find(Templates, id, &Template::id);
    Q_ASSERT(found != std::end(Templates));
    WindowsEvent event{.provider = Management, .id = id, .level = found->level, .userSid = userSid};
    const QStringList names =
        QString::fromLatin1(found->names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Q_ASSERT(names.size() == values.size());
    QStringList shown;
    for (qsizetype i = 0; i < values.size(); ++i) {
        event.data += {names.at(i), values.at(i)};
        const bool isCode = values.at(i).startsWith(QLatin1String("0x8"));
        shown += isCode ? errorText(language, values.at(i)) : values.at(i);
    }
    event.message = filled(textOf(*found, language), shown);
    return event;
}

WindowsEvent certEnrollEvent(const CertEnrollStory &story)
{
    const bool failed = !story.error.isEmpty();
    WindowsEvent event{.provider = CertEnroll,
                       .id = story.id != 0 ? story.id
                             : failed      ? 87
                                           : 88,
                       .level = failed ? 2 : 4,
                       .userSid = story.userSid};
    event.data = {{QStringLiteral("Context"), story.context},
                  {QStringLiteral("Url"), story.url},
                  {QStringLiteral("MessageText"), story.text},
                  {QStringLiteral("Method"), story.method},
                  {QStringLiteral("Stage"), story.stage}};
    if (failed)
        event.data += {QStringLiteral("ErrorCode"), story.error};
    event.message = QStringLiteral("SCEP Certificate enrollment for %1 via %2 %3:\n\n%4\nMethod: "
                                   "%5\nStage: %6\n%7")
                        .arg(story.context, story.url,
                             failed ? QStringLiteral("failed") : QStringLiteral("succeeded"),
                             story.text, story.method, story.stage, story.error);
    return event;
}

WindowsEvent capi2ChainEvent(const QList<Capi2Certificate> &chain, bool isTrusted,
                             const QString &process, const QString &taskId)
{
    QString elements;
    for (const Capi2Certificate &certificate : chain) {
        const bool isBad = !isTrusted && &certificate == &chain.constLast();
        elements += QStringLiteral("<ChainElement>") + certificateXml(certificate) +
                    (isBad ? QStringLiteral("<TrustStatus><ErrorStatus value='20' "
                                            "CERT_TRUST_IS_UNTRUSTED_ROOT='true'/><InfoStatus "
                                            "value='10C'/></TrustStatus>")
                           : QStringLiteral("<TrustStatus><ErrorStatus value='0'/><InfoStatus "
                                            "value='102'/></TrustStatus>")) +
                    QStringLiteral("</ChainElement>");
    }
    const QString status =
        isTrusted ? QStringLiteral("<ErrorStatus value='0'/>")
                  : QStringLiteral("<ErrorStatus value='20' CERT_TRUST_IS_UNTRUSTED_ROOT='true'/>");
    WindowsEvent event{.provider = Capi2, .id = 11, .level = isTrusted ? 4 : 2};
    event.userData = QStringLiteral("<CertGetCertificateChain>") +
                     certificateXml(chain.constFirst()) +
                     QStringLiteral("<CertificateChain><TrustStatus>") + status +
                     QStringLiteral("<InfoStatus value='100'/></TrustStatus>") + elements +
                     QStringLiteral("</CertificateChain>") +
                     capi2Tail(process, taskId, 2,
                               isTrusted ? QStringLiteral("0") : QStringLiteral("800B0109"), {}) +
                     QStringLiteral("</CertGetCertificateChain>");
    return event;
}

WindowsEvent capi2PolicyEvent(const Capi2Certificate &leaf, const QString &result,
                              const QString &resultText, const QString &process,
                              const QString &taskId)
{
    const bool ok = result == QLatin1String("0");
    WindowsEvent event{.provider = Capi2, .id = 30, .level = ok ? 4 : 2};
    event.userData =
        QStringLiteral("<CertVerifyCertificateChainPolicy><Policy type='CERT_CHAIN_POLICY_BASE' "
                       "constant='1'/>") +
        certificateXml(leaf) +
        QStringLiteral("<Flags value='0'/><Status chainIndex='0' elementIndex='%1'/>")
            .arg(ok ? -1 : 2) +
        capi2Tail(process, taskId, 3, result, resultText) +
        QStringLiteral("</CertVerifyCertificateChainPolicy>");
    return event;
}

QString errorText(WindowsLanguage language, const QString &code)
{
    const auto known = std::ranges::find_if(
        SystemTexts, [&](const SystemText &one) { return code == QLatin1StringView(one.code); });
    const char *text = nullptr;
    if (known != std::end(SystemTexts)) {
        switch (language) {
        case WindowsLanguage::English:
            text = known->english;
            break;
        case WindowsLanguage::German:
            text = known->german;
            break;
        case WindowsLanguage::Polish:
            text = known->polish;
            break;
        case WindowsLanguage::Japanese:
            text = known->japanese;
            break;
        }
    }
    if (text) {
        return QString::fromUtf8(text);
    }
    return QStringLiteral("Unknown Win32 Error code: ") + code;
}

} // namespace Scep::Examples
