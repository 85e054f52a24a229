// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pemscanner.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PemScanner)
};

constexpr QByteArrayView BeginMark("-----BEGIN ");
constexpr QByteArrayView EndMark("-----END ");
constexpr QByteArrayView Dashes("-----");
constexpr QByteArrayView ByteOrderMark("\xEF\xBB\xBF");
/// Labels are words; longer ones are no PEM.
constexpr qsizetype LargestLabel = 64;

struct Line
{
    LineNumber number = 0;
    ByteRange range;     ///< without line end
    QByteArrayView text; ///< without blanks around
};

/// Cuts text into lines at LF, CR LF and lone CR, as LineIndex does.
class LineCursor
{
public:
    explicit LineCursor(QByteArrayView text)
        : m_text(text)
    {
        if (m_text.startsWith(ByteOrderMark)) {
            m_position = ByteOrderMark.size();
        }
    }

    std::optional<Line> next()
    {
        if (m_position >= m_text.size()) {
            return std::nullopt;
        }
        const qint64 start = m_position;
        qint64 end = start;
        while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r') {
            ++end;
        }
        m_position = end + 1;
        if (end + 1 < m_text.size() && m_text[end] == '\r' && m_text[end + 1] == '\n') {
            ++m_position;
        }
        ++m_number;
        return Line{.number = m_number,
                    .range = {.offset = start, .length = end - start},
                    .text = m_text.sliced(start, end - start).trimmed()};
    }

private:
    QByteArrayView m_text;
    qint64 m_position = 0;
    LineNumber m_number = 0;
};

/// The label of a BEGIN or END line; empty when the line is none.
QByteArrayView labelOf(QByteArrayView line, QByteArrayView mark)
{
    if (!line.startsWith(mark) || !line.endsWith(Dashes) ||
        line.size() <= mark.size() + Dashes.size()) {
        return {};
    }
    const QByteArrayView label =
        line.sliced(mark.size(), line.size() - mark.size() - Dashes.size());
    return label.size() > LargestLabel ? QByteArrayView() : label;
}

bool isBase64(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '+' || character == '/' ||
           character == '=';
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

/// Puts one block together, line by line.
class BlockBuilder
{
public:
    BlockBuilder(const Line &begin, QByteArrayView label)
    {
        m_block.label = label.toByteArray();
        m_block.line = begin.number;
        m_block.range = begin.range;
        m_isKey = isPrivateKeyLabel(label);
    }

    [[nodiscard]] QByteArrayView label() const { return m_block.label; }

    void addLine(const Line &line)
    {
        m_block.range.length = line.range.end() - m_block.range.offset;
        const bool isHeader = m_base64.isEmpty() && line.text.contains(':');
        if (isHeader) {
            m_block.isEncrypted = m_block.isEncrypted || line.text.contains("ENCRYPTED");
            m_inHeaders = true;
            return;
        }
        if (m_inHeaders) { // a header may go on over lines; a blank one ends them
            m_inHeaders = !line.text.isEmpty();
            return;
        }
        if (!m_isKey && !m_block.issue) {
            addBase64(line);
        }
    }

    PemBlock finish(const Line &end)
    {
        m_block.range.length = end.range.end() - m_block.range.offset;
        decode();
        return std::move(m_block);
    }

    PemBlock finishCut()
    {
        decode();
        m_block.issue = ImportIssue{.code = IssueCode::TruncatedInput,
                                    .line = m_block.line,
                                    .range = m_block.range,
                                    .detail = Tr::tr("a PEM block has no END line")};
        return std::move(m_block);
    }

private:
    void addBase64(const Line &line)
    {
        const qsizetype before = m_base64.size();
        for (const char character : line.text) {
            if (isBlank(character)) {
                continue;
            }
            const bool afterPadding = m_base64.endsWith('=') && character != '=';
            if (!isBase64(character) || afterPadding) {
                m_block.issue = broken(line.number, line.range,
                                       afterPadding ? Tr::tr("text follows the padding")
                                                    : Tr::tr("a character is not of base64"));
                return;
            }
            m_base64 += character;
        }
        const qsizetype width = m_base64.size() - before;
        m_width = m_width == 0 ? width : m_width;
        if (width != m_width && !m_odd) {
            m_odd = line; // becomes the suspect unless it is the last one
        }
        if (width > 0) {
            m_last = line;
        }
    }

    void decode()
    {
        if (m_isKey || m_block.issue) {
            return;
        }
        auto result =
            QByteArray::fromBase64Encoding(m_base64, QByteArray::AbortOnBase64DecodingErrors);
        const bool ok = m_base64.size() % 4 == 0 &&
                        result.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
        if (!ok) {
            const Line suspect = m_odd ? *m_odd : m_last;
            const bool known = suspect.number != 0;
            m_block.issue =
                broken(known ? suspect.number : m_block.line, known ? suspect.range : m_block.range,
                       Tr::tr("characters are missing"));
            return;
        }
        m_block.bytes = std::move(result.decoded);
    }

    static ImportIssue broken(LineNumber line, ByteRange range, const QString &reason)
    {
        return {.code = IssueCode::MalformedBase64, .line = line, .range = range, .detail = reason};
    }

    PemBlock m_block;
    QByteArray m_base64;
    bool m_isKey = false;
    bool m_inHeaders = false;
    qsizetype m_width = 0;
    std::optional<Line> m_odd;
    Line m_last;
};
} // namespace

bool isPrivateKeyLabel(QByteArrayView label)
{
    return label.endsWith("PRIVATE KEY");
}

qint64 findPemBegin(QByteArrayView text)
{
    LineCursor lines(text);
    while (const auto line = lines.next()) {
        if (!labelOf(line->text, BeginMark).isEmpty()) {
            return line->range.offset;
        }
    }
    return -1;
}

void scanPem(QByteArrayView text, const std::function<bool(const PemBlock &)> &block)
{
    LineCursor lines(text);
    std::optional<BlockBuilder> open;
    while (const auto line = lines.next()) {
        if (const QByteArrayView label = labelOf(line->text, BeginMark); !label.isEmpty()) {
            if (open && !block(open->finishCut())) {
                return;
            }
            open.emplace(*line, label);
        } else if (!open) {
            continue;
        } else if (const QByteArrayView end = labelOf(line->text, EndMark); !end.isEmpty()) {
            PemBlock done = end == open->label() ? open->finish(*line) : open->finishCut();
            open.reset();
            if (!block(done)) {
                return;
            }
        } else {
            open->addLine(*line);
        }
    }
    if (open) {
        block(open->finishCut());
    }
}

} // namespace Scep
