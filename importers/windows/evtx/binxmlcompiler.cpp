// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/binxmlcompiler.h"

#include "importers/windows/evtx/binxmlvalue.h"
#include "importers/windows/evtx/evtxbytes.h"
#include "importers/windows/evtx/evtxchunk.h"
#include "models/domain/limits.h"

#include <utility>

namespace Scep::Evtx {

namespace {
/// Set on a token that has an attribute list, or that is followed by more of its kind.
constexpr quint8 MoreFlag = 0x40;

/// Walks the tokens of one fragment and writes its steps.
class Compiler
{
public:
    Compiler(EvtxChunk &chunk, qint64 begin, qint64 end, bool hasDependencies)
        : m_chunk(chunk)
        , m_cursor(chunk.bytes(), begin, end)
        , m_end(end)
        , m_hasDependencies(hasDependencies)
    {
        m_result.begin = static_cast<quint32>(begin);
        m_result.end = static_cast<quint32>(end);
    }

    BinXmlTemplate run();

private:
    /// False at the end of the fragment.
    bool step();
    void openElement(bool hasAttributes);
    void closeStart();
    void closeElement();
    void openAttribute();
    void closeAttribute();
    void addValueText();
    void addCharacters();
    void addCharacterReference();
    void addEntityReference();
    void addSubstitution(bool isOptional);
    void addInstance();
    void addText(const QByteArray &utf8);
    void addPiece(BinXmlOp op);
    [[nodiscard]] const BinXmlName *takeName();
    [[nodiscard]] bool isSystemTime() const;
    void fail(BinXmlFault fault) { m_result.fault = fault; }

    EvtxChunk &m_chunk;
    ByteCursor m_cursor;
    const qint64 m_end;
    const bool m_hasDependencies;
    BinXmlTemplate m_result;
    std::vector<size_t> m_open;      ///< steps of the open elements
    std::vector<bool> m_isInContent; ///< of each open element
    qint64 m_attribute = -1;         ///< step of the open attribute
    bool m_followsPiece = false;     ///< whether the step before is a piece of the same text
};

BinXmlTemplate Compiler::run()
{
    while (m_result.fault == BinXmlFault::None && step()) {
        ++m_result.tokens;
    }
    if (m_result.fault == BinXmlFault::None && (m_cursor.hasFailed() || !m_open.empty())) {
        fail(BinXmlFault::Malformed);
    }
    return std::move(m_result);
}

bool Compiler::step()
{
    if (m_cursor.atEnd() || m_cursor.hasFailed()) {
        return false;
    }
    const auto token = m_cursor.next<quint8>();
    switch (token & ~MoreFlag) {
    case 0x00:
        return false;
    case 0x01:
        openElement((token & MoreFlag) != 0);
        return true;
    case 0x02:
        closeStart();
        return true;
    case 0x03:
        closeStart();
        closeElement();
        return true;
    case 0x04:
        closeElement();
        return true;
    case 0x05:
        addValueText();
        return true;
    case 0x06:
        openAttribute();
        return true;
    case 0x07:
        addCharacters();
        return true;
    case 0x08:
        addCharacterReference();
        return true;
    case 0x09:
        addEntityReference();
        return true;
    case 0x0a: // a processing instruction's target; neither it nor its data is shown
        std::ignore = takeName();
        return true;
    case 0x0b:
        m_cursor.skip(qint64(2) * m_cursor.next<quint16>());
        return true;
    case 0x0c:
        addInstance();
        return true;
    case 0x0d:
    case 0x0e:
        addSubstitution(token == 0x0e);
        return true;
    case 0x0f: // fragment header: version and flags
        m_cursor.skip(3);
        return true;
    default:
        fail(BinXmlFault::Malformed);
        return false;
    }
}

void Compiler::openElement(bool hasAttributes)
{
    if (m_open.size() >= static_cast<size_t>(Limits::BinXmlDepth)) {
        return fail(BinXmlFault::TooDeep);
    }
    if (++m_result.elements > Limits::BinXmlElements) {
        return fail(BinXmlFault::TooManyElements);
    }
    if (!m_open.empty() && !m_isInContent.back()) {
        return fail(BinXmlFault::Malformed);
    }
    const quint16 dependency =
        m_hasDependencies ? m_cursor.next<quint16>() : BinXmlOp::NoDependency;
    m_cursor.skip(4); // bytes of the element: its end token says it too
    const BinXmlName *const name = takeName();
    if (hasAttributes) {
        m_cursor.skip(4); // bytes of the attribute list
    }
    if (name == nullptr) {
        return fail(BinXmlFault::Malformed);
    }
    m_open.push_back(m_result.ops.size());
    m_isInContent.push_back(false);
    m_result.ops.push_back({.kind = BinXmlOpKind::Element, .index = dependency, .name = name});
    m_followsPiece = false;
}

void Compiler::closeStart()
{
    if (m_open.empty() || m_isInContent.back()) {
        return fail(BinXmlFault::Malformed);
    }
    closeAttribute();
    m_result.ops[m_open.back()].content = static_cast<quint32>(m_result.ops.size());
    m_isInContent.back() = true;
}

void Compiler::closeElement()
{
    if (m_open.empty() || !m_isInContent.back()) {
        return fail(BinXmlFault::Malformed);
    }
    m_result.ops[m_open.back()].next = static_cast<quint32>(m_result.ops.size());
    m_open.pop_back();
    m_isInContent.pop_back();
    m_followsPiece = false;
}

void Compiler::openAttribute()
{
    const BinXmlName *const name = takeName();
    if (m_open.empty() || m_isInContent.back() || name == nullptr) {
        return fail(BinXmlFault::Malformed);
    }
    closeAttribute();
    m_attribute = static_cast<qint64>(m_result.ops.size());
    m_result.ops.push_back({.kind = BinXmlOpKind::Attribute, .name = name});
}

void Compiler::closeAttribute()
{
    if (m_attribute >= 0) {
        m_result.ops[static_cast<size_t>(m_attribute)].next =
            static_cast<quint32>(m_result.ops.size());
    }
    m_attribute = -1;
    m_followsPiece = false;
}

/// The format allows literal values of type string alone.
void Compiler::addValueText()
{
    if (m_cursor.next<quint8>() != ValueType::String) {
        return fail(BinXmlFault::Malformed);
    }
    addCharacters();
}

void Compiler::addCharacters()
{
    const qint64 length = qint64(2) * m_cursor.next<quint16>();
    const qint64 at = m_cursor.position();
    m_cursor.skip(length);
    if (!m_cursor.hasFailed()) {
        addPiece({.kind = BinXmlOpKind::Text,
                  .isRaw = true,
                  .offset = static_cast<quint32>(at),
                  .length = static_cast<quint32>(length)});
    }
}

void Compiler::addCharacterReference()
{
    addText(QString(QChar(m_cursor.next<quint16>())).toUtf8());
}

void Compiler::addEntityReference()
{
    const BinXmlName *const name = takeName();
    if (name == nullptr) {
        return fail(BinXmlFault::Malformed);
    }
    static const std::pair<QLatin1StringView, char> known[] = {
        {QLatin1StringView("amp"), '&'},   {QLatin1StringView("lt"), '<'},
        {QLatin1StringView("gt"), '>'},    {QLatin1StringView("quot"), '"'},
        {QLatin1StringView("apos"), '\''},
    };
    for (const auto &[entity, character] : known) {
        if (name->text == entity) {
            return addText(QByteArray(1, character));
        }
    }
    addText('&' + name->text.toUtf8() + ';');
}

void Compiler::addText(const QByteArray &utf8)
{
    addPiece({.kind = BinXmlOpKind::Text,
              .offset = static_cast<quint32>(m_result.texts.size()),
              .length = static_cast<quint32>(utf8.size())});
    m_result.texts += utf8;
}

void Compiler::addSubstitution(bool isOptional)
{
    const auto index = m_cursor.next<quint16>();
    m_cursor.skip(1); // the type: that of the value itself is used
    if (isSystemTime()) {
        m_result.timeValue = index;
    }
    if (!m_open.empty() && m_isInContent.back()) {
        m_result.ops[m_open.back()].arrayContent = 1;
    }
    addPiece({.kind = BinXmlOpKind::Value, .isOptional = isOptional, .index = index});
}

void Compiler::addInstance()
{
    const auto at = static_cast<quint32>(m_cursor.position());
    BinXmlInstance instance;
    if (!readInstance(m_cursor, instance)) {
        return fail(BinXmlFault::Malformed);
    }
    addPiece(
        {.kind = BinXmlOpKind::Instance, .offset = at, .length = static_cast<quint32>(m_end - at)});
}

/// A piece of text belongs to an attribute, to an element's content, or stands alone.
void Compiler::addPiece(BinXmlOp op)
{
    if (!m_open.empty() && !m_isInContent.back() && m_attribute < 0) {
        return fail(BinXmlFault::Malformed);
    }
    m_result.hasJoinedText = m_result.hasJoinedText || m_followsPiece;
    m_followsPiece = op.kind != BinXmlOpKind::Instance;
    m_result.ops.push_back(op);
}

/// Null: there is none. The name itself stands here where it is used for the first time.
const BinXmlName *Compiler::takeName()
{
    const auto offset = m_cursor.next<quint32>();
    if (offset == m_cursor.position()) {
        m_cursor.skip(6); // next name of the bucket, hash
        m_cursor.skip(qint64(2) * m_cursor.next<quint16>() + 2);
    }
    return m_cursor.hasFailed() ? nullptr : m_chunk.nameAt(offset);
}

bool Compiler::isSystemTime() const
{
    const auto name = [this](size_t op) -> const QString & { return m_result.ops[op].name->text; };
    return m_open.size() == 3 && m_attribute >= 0 && name(m_open[1]) == u"System" &&
           name(m_open[2]) == u"TimeCreated" &&
           name(static_cast<size_t>(m_attribute)) == u"SystemTime";
}
} // namespace

BinXmlTemplate compileBinXml(EvtxChunk &chunk, qint64 begin, qint64 end, bool hasDependencies)
{
    return Compiler(chunk, begin, end, hasDependencies).run();
}

} // namespace Scep::Evtx
