// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/spans.h"

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/encodedruns.h"
#include "models/report/redaction/identityparts.h"
#include "models/report/redaction/publicwords.h"
#include "models/report/redaction/unescaped.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace Scep {

namespace {
/// Layers of escapes that are taken off; a word with more of them is removed as a whole.
constexpr int MostLayers = 5;

// Of two that find the same range, the one that knows more.
constexpr int RankOfGuess = 1;
constexpr int RankOfLabel = 2;
constexpr int RankOfRun = 3;
constexpr int RankOfShape = 4;
constexpr int RankOfKnown = 5;
constexpr int RankOfSecret = 6;

/// Where the bytes of a layer came from.
class Layers
{
public:
    void add(UnescapedText layer) { m_layers.push_back(std::move(layer)); }
    [[nodiscard]] qsizetype beginOf(qsizetype offset) const
    {
        for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
            offset = layer->beginOf(offset);
        }
        return offset;
    }
    [[nodiscard]] qsizetype endOf(qsizetype end) const
    {
        for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
            end = layer->endOf(end - 1);
        }
        return end;
    }
    [[nodiscard]] size_t count() const { return m_layers.size(); }

private:
    std::vector<UnescapedText> m_layers;
};

/// "contoso,DC=example" as a domain is written.
QString withoutAttributes(const QString &text)
{
    static const QRegularExpression joint(QStringLiteral("\\s*[,;]\\s*DC\\s*=\\s*"),
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(joint, QStringLiteral("."));
}

/// Finds the spans of one layer.
class LayerScan
{
public:
    LayerScan(QByteArrayView text, const Layers &layers, const ReplacementTable &table,
              QList<Span> &spans)
        : m_text(text)
        , m_layers(layers)
        , m_table(table)
        , m_spans(spans)
    {
    }

    void run()
    {
        findKnown();
        ShapeHits ids;
        findIds(m_text, ids);
        addShapes(ids, RankOfShape);
        findRuns(ids);
        ShapeHits shapes;
        findNetworkNames(m_text, shapes);
        findNetworkAddresses(m_text, shapes);
        addShapes(shapes, RankOfShape);
        ShapeHits armour;
        findArmour(m_text, armour);
        addShapes(armour, RankOfSecret);
        ShapeHits labelled;
        findLabelled(m_text, labelled);
        findBackslashNames(m_text, labelled);
        addShapes(labelled, RankOfLabel);
        findShort();
    }

private:
    void add(Span span)
    {
        const qsizetype begin = span.begin;
        span.begin = m_layers.beginOf(begin);
        span.end = m_layers.endOf(span.end);
        m_spans.append(std::move(span));
    }

    void findKnown()
    {
        m_table.matcher().scan(m_text, [this](int index, qsizetype end) {
            const KnownForm &form = m_table.form(index);
            if (form.isEncodedOnly || !m_table.isMetAt(index, m_text, end)) {
                return;
            }
            const int identity = m_table.identityOfForm(index);
            const ReplacedIdentity &known = m_table.identities().at(identity);
            qsizetype last = end;
            if (form.isBeginning) {
                if (end > m_lineEnd) {
                    const qsizetype line = m_text.indexOf('\n', end);
                    m_lineEnd = line < 0 ? m_text.size() : line;
                }
                last = m_lineEnd;
            }
            add({.begin = end - form.bytes.size(),
                 .end = last,
                 .kind = known.identity.kind,
                 .identity = identity,
                 .rank = RankOfKnown,
                 .isKept = known.isKept,
                 .text = {}});
        });
    }

    /// Pieces of names have no number: two of them may be of one name or of several.
    void findShort()
    {
        ShapeHits pieces;
        findShortened(m_text, m_table.shortened(), pieces);
        for (const ShapeHit &piece : std::as_const(pieces)) {
            add({.begin = piece.begin,
                 .end = piece.end,
                 .kind = piece.kind,
                 .rank = RankOfGuess,
                 .text = {}});
        }
    }

    void addShapes(const ShapeHits &hits, int rank)
    {
        for (const ShapeHit &hit : hits) {
            const bool isNumbered = hit.mark == RemovalMark::Number;
            Span span{.begin = hit.begin,
                      .end = hit.end,
                      .kind = hit.kind,
                      .mark = hit.mark,
                      .byteCount = hit.byteCount,
                      .rank = hit.kind == IdentityKind::Challenge ? RankOfSecret : rank,
                      .isKept = m_table.isKindKept(hit.kind),
                      .text = {}};
            if (hit.mark == RemovalMark::Value) {
                span.rank = RankOfGuess;
                span.isKept = span.isKept || m_table.areQueryValuesKept();
            }
            if (!isNumbered || name(span)) {
                add(std::move(span));
            }
        }
    }

    /// Gives a span the identity that its text is; whether it is anybody's.
    [[nodiscard]] bool name(Span &span) const
    {
        QString text = QString::fromUtf8(m_text.sliced(span.begin, span.end - span.begin));
        if (span.kind == IdentityKind::Domain) {
            text = withoutAttributes(text);
        }
        if (isShortened(text)) {
            // It has no number: that of the whole name is another.
            return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
        }
        const QString canonical = canonicalText(span.kind, text);
        if (isReplacement(text) || m_table.isPublic(canonical) ||
            m_table.isReplacedBefore({span.kind, text})) {
            return false;
        }
        span.identity = m_table.find(canonical);
        if (span.identity >= 0) {
            span.isKept = m_table.identities().at(span.identity).isKept;
        } else {
            span.text = text;
        }
        return true;
    }

    void findRuns(const ShapeHits &ids)
    {
        ShapeHits guids;
        std::ranges::copy_if(ids, std::back_inserter(guids),
                             [](const ShapeHit &hit) { return hit.kind == IdentityKind::Guid; });
        for (const EncodedRun &run : findEncodedRuns(m_text, guids, m_table)) {
            Span span{.begin = run.begin,
                      .end = run.end,
                      .kind = run.isNumber ? IdentityKind::HexNumber : IdentityKind::Encoded,
                      .mark = run.mark,
                      .byteCount = run.byteCount,
                      .identity = run.identity,
                      .rank = RankOfRun,
                      .text = {}};
            if (run.identity >= 0) {
                const ReplacedIdentity &known = m_table.identities().at(run.identity);
                span.kind = known.identity.kind;
                span.mark = RemovalMark::Number;
                span.isKept = known.isKept;
            } else if (!run.holdsIdentity) {
                span.isKept = m_table.isKindKept(span.kind);
                if (run.isNumber) {
                    span.mark = RemovalMark::Number;
                    if (!name(span)) {
                        continue;
                    }
                }
            }
            add(std::move(span));
        }
    }

    QByteArrayView m_text;
    qsizetype m_lineEnd = -1; ///< of the line that a beginning was last met in
    const Layers &m_layers;
    const ReplacementTable &m_table;
    QList<Span> &m_spans;
};

struct Word
{
    qsizetype begin;
    qsizetype end;
};

Word wordAround(QByteArrayView text, qsizetype begin, qsizetype end)
{
    while (begin > 0 && !isBlank(text.at(begin - 1))) {
        --begin;
    }
    while (end < text.size() && !isBlank(text.at(end))) {
        ++end;
    }
    return {begin, end};
}

/// What is still escaped under the last layer cannot be read.
void removeUnread(QByteArrayView text, const UnescapedText &unread, const Layers &layers,
                  QList<Span> &spans)
{
    qsizetype done = 0;
    for (const UnescapedText::Jump &jump : unread.jumps()) {
        if (jump.from < done) {
            continue;
        }
        const Word word = wordAround(text, jump.from, jump.to);
        done = word.end;
        spans.append({.begin = layers.beginOf(word.begin),
                      .end = layers.endOf(word.end),
                      .rank = RankOfGuess,
                      .text = {}});
    }
}

void findUnder(QByteArrayView text, BackslashDigits digits, const ReplacementTable &table,
               QList<Span> &spans)
{
    Layers layers;
    QByteArray current;
    QByteArrayView view = text;
    for (auto layer = UnescapedText::of(view, digits); layer;
         layer = UnescapedText::of(view, digits)) {
        if (layers.count() == MostLayers) {
            removeUnread(view, *layer, layers, spans);
            return;
        }
        current = layer->bytes();
        view = current;
        layers.add(*std::move(layer));
        LayerScan(view, layers, table, spans).run();
    }
}

bool hasOctal(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
        if (isDigit(byteAt(text, at + 1)) && isDigit(byteAt(text, at + 2)) &&
            isDigit(byteAt(text, at + 3))) {
            return true;
        }
    }
    return false;
}

/// Ranges that others may lie in.
class Cover
{
public:
    explicit Cover(QList<Span> spans)
        : m_spans(std::move(spans))
    {
        std::ranges::sort(m_spans, {}, &Span::begin);
        for (const Span &span : std::as_const(m_spans)) {
            m_furthest.append(m_furthest.isEmpty() ? span.end
                                                   : std::max(m_furthest.constLast(), span.end));
        }
    }

    /// Whether a single one of them, or several that overlap, hold all of the span.
    [[nodiscard]] bool holds(const Span &span) const
    {
        const auto behind = std::ranges::upper_bound(m_spans, span.begin, {}, &Span::begin);
        const qsizetype index = std::distance(m_spans.begin(), behind) - 1;
        return index >= 0 && m_furthest.at(index) >= span.end;
    }

private:
    QList<Span> m_spans;
    QList<qsizetype> m_furthest; ///< end of all up to each
};

/// Without what lies inside of something that is kept, and without that.
void shield(QList<Span> &spans)
{
    QList<Span> kept;
    std::ranges::copy_if(spans, std::back_inserter(kept), &Span::isKept);
    if (!kept.isEmpty()) {
        const Cover cover(std::move(kept));
        spans.removeIf([&cover](const Span &span) {
            return span.isKept || (span.kind != IdentityKind::Challenge && cover.holds(span));
        });
    }
}
/// The range of both; the longer one stands for it.
Span joined(const Span &first, const Span &second)
{
    const qsizetype one = first.end - first.begin;
    const qsizetype other = second.end - second.begin;
    const bool isSecond = other > one || (other == one && second.rank > first.rank);
    Span span = isSecond ? second : first;
    span.begin = std::min(first.begin, second.begin);
    span.end = std::max(first.end, second.end);
    return span;
}
} // namespace

QList<Span> findSpans(QByteArrayView text, const ReplacementTable &table)
{
    QList<Span> spans;
    LayerScan(text, Layers(), table, spans).run();
    findUnder(text, BackslashDigits::HexPairs, table, spans);
    if (hasOctal(text)) {
        findUnder(text, BackslashDigits::Octal, table, spans);
    }
    return spans;
}

QList<Span> resolved(QByteArrayView text, QList<Span> spans)
{
    shield(spans);
    std::ranges::sort(spans, [](const Span &a, const Span &b) {
        return std::tuple(a.begin, -a.end, -a.rank) < std::tuple(b.begin, -b.end, -b.rank);
    });
    QList<Span> result;
    Word checked{0, 0};
    bool isBroken = false;
    for (Span span : std::as_const(spans)) {
        if (span.begin >= span.end) {
            continue;
        }
        if (span.begin >= checked.end || span.end > checked.end) {
            checked = wordAround(text, span.begin, span.end);
            isBroken = hasBrokenEscape(text.sliced(checked.begin, checked.end - checked.begin));
        }
        // The zone of an address of version 6 is no escape.
        if (isBroken && span.kind != IdentityKind::IpAddress) {
            span = {.begin = checked.begin, .end = checked.end, .kind = span.kind, .text = {}};
        }
        // A broken word may begin before several that were taken already.
        while (!result.isEmpty() && span.begin < result.constLast().end) {
            span = joined(result.takeLast(), span);
        }
        result.append(span);
    }
    return result;
}

QList<Span> unknownSpans(const QList<Span> &spans)
{
    QList<Span> known;
    std::ranges::copy_if(spans, std::back_inserter(known),
                         [](const Span &span) { return span.identity >= 0 || span.isKept; });
    const Cover cover(std::move(known));
    QList<Span> unknown;
    std::ranges::copy_if(spans, std::back_inserter(unknown), [&cover](const Span &span) {
        return !span.text.isEmpty() && !cover.holds(span);
    });
    return unknown;
}

} // namespace Scep
