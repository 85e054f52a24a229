// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"

#include "models/domain/limits.h"
#include "models/pki/binarykind.h"
#include "models/pki/hextext.h"
#include "models/pki/pemscanner.h"
#include "models/pki/pkicollector.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PkiDecode)
};

/// Base64 or hexadecimal digits of something that we read, without BEGIN and END lines; empty when
/// it is not that.
QByteArray bareBytes(QByteArrayView text)
{
    constexpr QByteArrayView DerInBase64("MI");
    const QByteArrayView trimmed = text.trimmed();
    std::optional<QByteArray> bytes;
    if (trimmed.startsWith(DerInBase64) && !trimmed.contains(' ')) {
        bytes = decodeLoggedBase64(trimmed);
    } else {
        bytes = decodeHexText(trimmed);
    }
    return bytes && binaryKind(*bytes) != BinaryKind::None ? *bytes : QByteArray();
}

} // namespace

/// As "openssl x509 -text" and its like print: the PEM block follows, maybe far behind.
static bool beginsLikePrintedForm(QByteArrayView head)
{
    const QByteArrayView text = head.trimmed();
    return text.startsWith("Certificate:\n    Data:") ||
           text.startsWith("Certificate:\r\n    Data:") ||
           text.startsWith("Certificate Request:\n    Data:") ||
           text.startsWith("Certificate Revocation List (CRL):");
}

int sniffPki(QByteArrayView head)
{
    constexpr int Certain = 95;
    constexpr int TextAround = 60;
    constexpr int BareBase64 = 50;
    switch (binaryKind(head)) {
    case BinaryKind::Certificate:
    case BinaryKind::CertificateRequest:
    case BinaryKind::RevocationList:
    case BinaryKind::Cms:
    case BinaryKind::PrivateKey:
    case BinaryKind::EncryptedKey:
    case BinaryKind::Pkcs12:
        return Certain;
    case BinaryKind::None:
        break;
    }
    if (const qint64 begin = findPemBegin(head); begin >= 0) {
        return head.first(begin).trimmed().size() <= 3 ? Certain : TextAround;
    }
    if (beginsLikePrintedForm(head)) {
        return BareBase64;
    }
    return bareBytes(head).isEmpty() ? 0 : BareBase64;
}

PkiContents decodePki(QByteArrayView bytes, const PasswordSource &password,
                      const std::function<bool()> &isCancelled, Pkcs12Budget *budget)
{
    Pkcs12Budget own;
    PkiCollector collector(password, isCancelled, budget != nullptr ? *budget : own);
    if (bytes.size() > Limits::PkiFileBytes) {
        bytes = bytes.first(Limits::PkiFileBytes);
        collector.addIssue({.code = IssueCode::LimitReached,
                            .line = 0,
                            .range = {.offset = bytes.size(), .length = 0},
                            .detail = Tr::tr("size of a certificate file")});
    }
    const PkiCollector::Place whole{.line = 0, .range = {.offset = 0, .length = bytes.size()}};
    if (binaryKind(bytes) != BinaryKind::None) {
        collector.addBinary(bytes, whole);
    } else if (findPemBegin(bytes) >= 0) {
        collector.addPem(bytes);
    } else if (const QByteArray decoded = bareBytes(bytes); !decoded.isEmpty()) {
        collector.addBinary(decoded, {.line = 1, .range = whole.range});
    }
    return collector.take();
}

} // namespace Scep
