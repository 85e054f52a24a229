// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/pki/pkidecode.h"

namespace Scep {

struct PemBlock;
struct Pkcs12Contents;

/// Collects what the pieces of one file give.
class PkiCollector
{
public:
    /// A piece of the file: where it is, for evidence and issues.
    struct Place
    {
        LineNumber line = 0; ///< 0: binary
        ByteRange range;
    };

    PkiCollector(const PasswordSource &password, const std::function<bool()> &isCancelled,
                 Pkcs12Budget &budget)
        : m_password(password)
        , m_isCancelled(isCancelled)
        , m_budget(budget)
    {
    }

    /// Decodes one binary piece. @p exact: the evidence lies at the very octets (a binary file).
    void addBinary(QByteArrayView bytes, const Place &place);
    void addPem(QByteArrayView text);
    void addIssue(const ImportIssue &issue);
    void addIssue(IssueCode code, const Place &place, const QString &detail = {});
    [[nodiscard]] PkiContents take();

private:
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    bool addBlock(const PemBlock &block);
    void addCertificate(Certificate certificate, const Place &place);
    void addEncoded(EncodedObject::Kind kind, QByteArrayView bytes, const Place &place);
    void addCertificateBytes(QByteArrayView bytes, const Place &place);
    void addRequest(QByteArrayView bytes, const Place &place);
    void addRevocationList(QByteArrayView bytes, const Place &place);
    void addSigned(QByteArrayView bytes, const Place &place);
    void addSignedThings(QByteArrayView bytes, const Place &place);
    void addPkcs12(QByteArrayView bytes, const Place &place);
    void addPkcs12Issue(const Pkcs12Contents &contents, const Place &place);
    template<typename Decoded>
    void addDecoded(std::expected<Decoded, ImportIssue> decoded, QList<Decoded> &to,
                    QByteArrayView bytes, const Place &place);
    void addCms(QByteArrayView bytes, const Place &place);
    void addLeadingCertificate(QByteArrayView bytes, const Place &place);
    void setFormat(const char *id)
    {
        if (m_contents.formatId.isEmpty()) {
            m_contents.formatId = QString::fromLatin1(id);
        }
    }

    /// The place of a part: its own octets in a binary file, the block's in PEM text.
    static Place placeOf(const Place &whole, const ByteRange &part)
    {
        if (whole.line != 0) {
            return whole;
        }
        return {.line = 0,
                .range = {.offset = whole.range.offset + part.offset, .length = part.length}};
    }

    const PasswordSource &m_password;
    const std::function<bool()> &m_isCancelled;
    Pkcs12Budget &m_budget;
    PkiContents m_contents;
    qint64 m_encodedBytes = 0;
    int m_issuesLeftOut = 0;
    bool m_full = false;
};

} // namespace Scep
