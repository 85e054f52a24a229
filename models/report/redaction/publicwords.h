// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Scep {

/// Whether a word is one of the field or of the language, so that it names nobody even where a
/// device or a user is called so ("ndes", "admin", "iPad").
[[nodiscard]] bool isPublicWord(QStringView word);

/// Whether a value of a distinguished name is the same everywhere ("Microsoft Intune MDM Device
/// CA", "Public Key Services").
[[nodiscard]] bool isPublicName(QStringView name);

/// Whether the host belongs to a vendor or publishes a standard, so that its name names no customer
/// ("learn.microsoft.com"). Names that vendors give to each customer do not
/// ("contoso.sharepoint.com").
[[nodiscard]] bool isPublicHost(QStringView host);

/// Whether the domain is one below which anybody may have a name ("com", "co.uk",
/// "onmicrosoft.com").
[[nodiscard]] bool isPublicSuffix(QStringView domain);

/// Whether a dotted word is the name of a host: its last label is a top-level or internal domain,
/// and it is no file, class or package ("omadm.log", "com.microsoft.omadm", "System.IO").
[[nodiscard]] bool looksLikeHost(QStringView word);

/// Whether a value of a URL's query or behind a label says nothing about anybody: an operation of
/// SCEP, a small number, true and false.
[[nodiscard]] bool isPublicValue(QStringView value);

/// Whether the text is a replacement that the redaction itself writes: "user-2@domain-1",
/// "[token removed]".
[[nodiscard]] bool isReplacement(QStringView text);

/// The end of such a replacement in brackets that begins at @p at of a text of UTF-8, or -1.
[[nodiscard]] qsizetype endOfRemovalMark(QByteArrayView text, qsizetype at);

} // namespace Scep
