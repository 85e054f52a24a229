// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

/// Whose numbers a code is one of.
enum class CodeFamily {
    HResult,
    Win32,
    WinHttp,     ///< Win32 numbers from 12000 on
    WinHttpFlag, ///< WINHTTP_CALLBACK_STATUS_FLAG_… bits
    NtStatus,
    Http,             ///< HTTP status, with IIS's sub-status and Win32 status
    NsError,          ///< Apple: a number inside a domain
    Intune,           ///< 0x87D1xxxx
    SyncMl,           ///< status of an OMA-DM command
    Connector,        ///< diagnostic code of the certificate connector
    ChallengeRefusal, ///< Intune's word on a challenge; a name without number
    CspStatus,        ///< state of an enrollment on a Windows device
    TrustStatus,      ///< CERT_TRUST_… bits of a certificate chain
    PkiStatus,        ///< RFC 8894, 3.2.1.3
    FailInfo,         ///< RFC 8894, 3.2.1.4
};

/// Stable untranslated id, as the table of codes spells it: "hresult", "nsError".
[[nodiscard]] QString codeFamilyId(CodeFamily family);

/// The family with that id, or nothing.
[[nodiscard]] std::optional<CodeFamily> codeFamilyFromId(QStringView id);

/// Translated words for the screen.
[[nodiscard]] QString codeFamilyDisplayName(CodeFamily family);

/// One code of one family.
struct ErrorCode
{
    CodeFamily family = CodeFamily::HResult;
    QString domain;               ///< NsError: "MCSCEPErrorDomain"
    std::optional<qint64> value;  ///< without sign where the family has 32 bits; none: a name only
    std::optional<int> subStatus; ///< Http
    std::optional<qint64> win32Status; ///< Http

    bool operator==(const ErrorCode &) const = default;
};

/// What is known of a code. The texts are English data, as those of the rules are.
struct CodeMeaning
{
    ErrorCode code;
    QString name;        ///< the symbol, "CERT_E_UNTRUSTEDROOT"; may be empty
    QStringList aliases; ///< other symbols of the same code
    QStringList texts;   ///< how the system's own message begins, to recognise it by
    QString meaning;     ///< in plain words
    QString inScep;      ///< what it says in a SCEP case; may be empty
    QString next;        ///< what to look at next; may be empty
    QStringList references;
    bool isVerified = true; ///< number and name were confirmed in public documentation

    bool operator==(const CodeMeaning &) const = default;
};

/// The code as its family writes it: "0x80094800", "12175", "403.16", "MCSCEPErrorDomain 22013",
/// "ChallengeExpired".
[[nodiscard]] QString codeText(const CodeMeaning &meaning);

/// Stable and unique: family id and code, "hresult:0x80094800".
[[nodiscard]] QString codeId(const CodeMeaning &meaning);

/// All numbers that stand for the code in logs and portals, the family's own first: hexadecimal,
/// signed and unsigned decimal, the HRESULT around a Win32 code, Intune's code around one of Apple.
[[nodiscard]] QStringList codeSpellings(const CodeMeaning &meaning);

/// Intune's code for one that an Apple device reported; nothing where the domain is not one of
/// Apple's for profiles and management ("MC…").
[[nodiscard]] std::optional<qint64> intuneCodeOfApple(const ErrorCode &code);

} // namespace Scep
