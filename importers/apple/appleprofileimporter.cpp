// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleprofileimporter.h"

#include "importers/apple/profilereader.h"
#include "importers/issuelist.h"
#include "models/domain/limits.h"
#include "models/pki/signedcontent.h"
#include "models/text/textscan.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleProfileImporter)
};

/// Byte ranges of a text's lines, line ends left out.
QList<ByteRange> lineRanges(QByteArrayView text)
{
    QList<ByteRange> ranges;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r') {
            continue;
        }
        ranges.append({.offset = begin, .length = i - begin});
        i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 1 : 0;
        begin = i + 1;
    }
    ranges.append({.offset = begin, .length = text.size() - begin});
    return ranges;
}

/// One file on its way from bytes to a result.
class PropertyListImport
{
public:
    explicit PropertyListImport(const ImportInput &input)
        : m_input(input)
        , m_issues(input.source.issues)
    {
        m_result.source = input.source;
        m_result.document = input.document;
    }

    ImportResult run(const ImportControl &control);

private:
    void read(QByteArray bytes, const std::function<bool()> &isCancelled);
    [[nodiscard]] QByteArray openSignature(const QByteArray &bytes);
    void takeContents(ProfileContents contents);
    void addIssue(const ImportIssue &issue);
    void showXml(const QByteArray &xml);
    [[nodiscard]] EvidenceRef placed(LineNumber line) const;

    const ImportInput &m_input;
    IssueList m_issues;
    ImportResult m_result;
    bool m_isSigned = false;
    bool m_hasLines = false; ///< the file itself is the XML
    QList<ByteRange> m_lines;
};

ImportResult PropertyListImport::run(const ImportControl &control)
{
    if (control.isCancelled()) {
        m_issues.add(IssueCode::Cancelled);
    } else if (m_input.file->size() > Limits::PlistBytes) {
        m_issues.add(IssueCode::LimitReached, 0, {}, Tr::tr("size of a property list"));
    } else if (auto bytes = m_input.file->read(0, m_input.file->size())) {
        read(*std::move(bytes), control.isCancelled);
        control.progress(m_input.file->originalSize());
    } else {
        m_issues.add(bytes.error().code, 0, {}, bytes.error().detail);
    }
    m_result.source.issues = m_issues.take();
    return std::move(m_result);
}

void PropertyListImport::read(QByteArray bytes, const std::function<bool()> &isCancelled)
{
    Encoding encoding = m_input.file->encoding();
    if (!isPropertyListHead(bytes)) {
        bytes = openSignature(bytes);
        encoding = detectEncoding(
            QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), Limits::SniffBytes)));
    }
    m_hasLines = !m_isSigned && !bytes.startsWith("bplist0");
    if (m_hasLines) {
        m_lines = lineRanges(bytes);
    }
    const std::expected<PropertyList, ImportIssue> list =
        readPropertyList(bytes, encoding, isCancelled);
    if (!list) {
        addIssue(list.error());
        return;
    }
    if (list->hidesKey) {
        m_issues.add(IssueCode::PrivateKeySkipped);
    }
    takeContents(readProfile(list->root, isCancelled));
    if (!m_hasLines) {
        showXml(list->xml);
    }
}

QByteArray PropertyListImport::openSignature(const QByteArray &bytes)
{
    std::optional<SignedContent> content = openSignedData(bytes);
    if (!content) {
        return bytes;
    }
    m_isSigned = true;
    if (!content->isComplete) {
        m_issues.add(IssueCode::TruncatedInput, 0, {}, Tr::tr("a signed profile"));
    }
    for (const ImportIssue &issue : content->issues) {
        addIssue(issue);
    }
    for (Certificate &certificate : content->certificates) {
        for (EvidenceRef &place : certificate.evidence) {
            place.source = m_input.source.id;
        }
        m_result.certificates.append(std::move(certificate));
    }
    return content->content;
}

void PropertyListImport::takeContents(ProfileContents contents)
{
    if (contents.isProfile) {
        const AppleProfileImporter profile;
        m_result.source.formatId = profile.formatId();
        m_result.source.formatName = profile.formatName();
    } else {
        const ApplePropertyListImporter other;
        m_result.source.formatId = other.formatId();
        m_result.source.formatName = other.formatName();
    }
    // The file may lie anywhere: it tells of no device, so the source keeps no platform.
    for (const ImportIssue &issue : contents.issues) {
        addIssue(issue);
    }
    for (Certificate &certificate : contents.certificates) {
        for (EvidenceRef &place : certificate.evidence) {
            place = placed(place.line);
        }
        m_result.certificates.append(std::move(certificate));
    }
    for (ScepProfile &profile : contents.profiles) {
        profile.evidence = placed(profile.evidence.line);
        for (ProfileSetting &setting : profile.settings) {
            setting.evidence = placed(setting.evidence.line);
        }
        m_result.profiles.append(std::move(profile));
    }
}

/// The line of the file itself; the whole file where it has no lines.
EvidenceRef PropertyListImport::placed(LineNumber line) const
{
    EvidenceRef place{.source = m_input.source.id, .line = 0, .range = {}};
    if (m_hasLines && line > 0 && line <= m_lines.size()) {
        place.line = line;
        place.range = m_lines[line - 1];
    } else {
        place.range = {.offset = 0, .length = m_input.file->size()};
    }
    return place;
}

void PropertyListImport::addIssue(const ImportIssue &issue)
{
    // Inside a signature or a binary list there are no lines that anybody could look up.
    const bool hasPlace = m_hasLines && issue.line > 0 && issue.line <= m_lines.size();
    m_issues.add(issue.code, hasPlace ? issue.line : 0,
                 hasPlace ? m_lines[issue.line - 1] : ByteRange(), issue.detail);
}

void PropertyListImport::showXml(const QByteArray &xml)
{
    const std::shared_ptr<const EvidenceFile> file = EvidenceFile::fromBytes(xml);
    if (auto scan = scanText(*file, {}, {})) {
        m_result.document = std::make_shared<const TextDocument>(file, std::move(scan->index));
    }
}
} // namespace

ImportResult ApplePropertyListReader::parse(const ImportInput &input,
                                            const ImportControl &control) const
{
    return PropertyListImport(input).run(control);
}

QString AppleProfileImporter::formatId() const
{
    return QStringLiteral("apple-profile");
}

QString AppleProfileImporter::formatName() const
{
    return Tr::tr("Apple configuration profile");
}

int AppleProfileImporter::sniff(const SniffInput &input) const
{
    // Surer than whoever only sees a CMS message.
    if (isPropertyListHead(signedDataHead(input.head))) {
        return 98;
    }
    const bool isProfile =
        isPropertyListHead(input.head) && input.head.contains("PayloadType") &&
        (input.head.contains("PayloadContent") || input.head.contains("Configuration"));
    return isProfile ? 96 : 0;
}

QString ApplePropertyListImporter::formatId() const
{
    return QStringLiteral("apple-property-list");
}

QString ApplePropertyListImporter::formatName() const
{
    return Tr::tr("Apple property list");
}

int ApplePropertyListImporter::sniff(const SniffInput &input) const
{
    return isPropertyListHead(input.head) ? 94 : 0;
}

} // namespace Scep
