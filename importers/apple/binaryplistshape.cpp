// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/binaryplistshape.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <vector>

namespace Scep {

namespace {
constexpr qint64 TrailerBytes = 32;
constexpr qint64 HeaderBytes = 8;

/// What sums stop at: more is over every limit.
constexpr qint64 Enough = std::max<qint64>(Limits::PlistBytes, Limits::PlistNodes) * 4;

/// The upper half of the byte that begins an object.
enum class Kind {
    Simple = 0x0,
    Integer = 0x1,
    Real = 0x2,
    Date = 0x3,
    Data = 0x4,
    Ascii = 0x5,
    Utf16 = 0x6,
    Uid = 0x8,
    Array = 0xA,
    Set = 0xC,
    Dictionary = 0xD,
};

/// One object as its first bytes announce it.
struct Object
{
    Kind kind = Kind::Simple;
    qint64 references = 0; ///< of a container
    qint64 content = 0;    ///< offset of what follows the announcement
    qint64 bytes = 0;      ///< of what follows
};

class Measurement
{
public:
    explicit Measurement(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] std::optional<BinaryPlistShape> run();

private:
    enum class State : char { Unseen, Open, Done };
    struct Frame
    {
        qint64 object = 0;
        Object announced;
        qint64 next = 0; ///< the reference that is followed next
        BinaryPlistShape shape;
    };

    [[nodiscard]] bool readTrailer();
    [[nodiscard]] std::optional<quint64> number(qint64 offset, qint64 size) const;
    [[nodiscard]] std::optional<Object> objectAt(qint64 index) const;
    [[nodiscard]] std::optional<qint64> referenceOf(const Frame &frame) const;
    [[nodiscard]] bool open(qint64 index);
    void closeTop();
    static void add(BinaryPlistShape &parent, const BinaryPlistShape &child);

    QByteArrayView m_bytes;
    qint64 m_offsetSize = 0;
    qint64 m_referenceSize = 0;
    qint64 m_count = 0;
    qint64 m_top = 0;
    qint64 m_table = 0;
    std::vector<State> m_states;
    std::vector<BinaryPlistShape> m_shapes;
    std::vector<Frame> m_frames;
};

/// A number of 1 to 8 bytes, the highest first.
std::optional<quint64> Measurement::number(qint64 offset, qint64 size) const
{
    if (size < 1 || size > 8 || offset < 0 || offset > m_bytes.size() - size) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (qint64 i = 0; i < size; ++i) {
        value = value << 8 | static_cast<uchar>(m_bytes[offset + i]);
    }
    return value;
}

bool Measurement::readTrailer()
{
    const qint64 trailer = m_bytes.size() - TrailerBytes;
    if (trailer < HeaderBytes) {
        return false;
    }
    m_offsetSize = static_cast<qint64>(number(trailer + 6, 1).value_or(0));
    m_referenceSize = static_cast<qint64>(number(trailer + 7, 1).value_or(0));
    const quint64 count = number(trailer + 8, 8).value_or(0);
    const quint64 top = number(trailer + 16, 8).value_or(0);
    const quint64 table = number(trailer + 24, 8).value_or(0);
    const auto size = static_cast<quint64>(trailer);
    if (m_offsetSize < 1 || m_offsetSize > 8 || m_referenceSize < 1 || m_referenceSize > 8 ||
        count < 1 || count > size || top >= count || table < HeaderBytes || table > size ||
        count * static_cast<quint64>(m_offsetSize) > size - table) {
        return false;
    }
    m_count = static_cast<qint64>(count);
    m_top = static_cast<qint64>(top);
    m_table = static_cast<qint64>(table);
    return true;
}

std::optional<Object> Measurement::objectAt(qint64 index) const
{
    const std::optional<quint64> place = number(m_table + index * m_offsetSize, m_offsetSize);
    if (!place || *place < HeaderBytes || *place >= static_cast<quint64>(m_table)) {
        return std::nullopt;
    }
    const auto offset = static_cast<qint64>(*place);
    const auto marker = static_cast<uchar>(m_bytes[offset]);
    Object object{.kind = static_cast<Kind>(marker >> 4), .content = offset + 1};
    quint64 length = marker & 0x0f;
    const bool isScalar = object.kind == Kind::Simple || object.kind == Kind::Integer ||
                          object.kind == Kind::Real || object.kind == Kind::Date ||
                          object.kind == Kind::Uid;
    if (isScalar) {
        return object;
    }
    if (length == 0x0f) {
        const uchar sizeMarker = static_cast<uchar>(number(object.content, 1).value_or(0));
        const qint64 size = qint64(1) << (sizeMarker & 0x0f);
        const std::optional<quint64> announced = number(object.content + 1, size);
        if (sizeMarker >> 4 != 1 || !announced) {
            return std::nullopt;
        }
        length = *announced;
        object.content += 1 + size;
    }
    const quint64 room = static_cast<quint64>(m_table - std::min(m_table, object.content));
    if (length > room) {
        return std::nullopt;
    }
    object.bytes = static_cast<qint64>(length);
    switch (object.kind) {
    case Kind::Data:
    case Kind::Ascii:
        return object;
    case Kind::Utf16:
        object.bytes *= 2;
        break;
    case Kind::Array:
    case Kind::Set:
        object.references = object.bytes;
        object.bytes *= m_referenceSize;
        break;
    case Kind::Dictionary:
        object.references = object.bytes * 2;
        object.bytes = object.references * m_referenceSize;
        break;
    default:
        return std::nullopt;
    }
    return static_cast<quint64>(object.bytes) <= room ? std::optional(object) : std::nullopt;
}

std::optional<qint64> Measurement::referenceOf(const Frame &frame) const
{
    const auto index =
        number(frame.announced.content + frame.next * m_referenceSize, m_referenceSize);
    return index && *index < static_cast<quint64>(m_count)
               ? std::optional(static_cast<qint64>(*index))
               : std::nullopt;
}

void Measurement::add(BinaryPlistShape &parent, const BinaryPlistShape &child)
{
    parent.depth = std::max(parent.depth, child.depth + 1);
    parent.nodes = std::min(parent.nodes + child.nodes, Enough);
    parent.bytes = std::min(parent.bytes + child.bytes, Enough);
}

/// False when the object is malformed or holds itself.
bool Measurement::open(qint64 index)
{
    const auto at = static_cast<size_t>(index);
    if (m_states[at] == State::Open) {
        return false;
    }
    if (m_states[at] == State::Done) {
        add(m_frames.back().shape, m_shapes[at]);
        return true;
    }
    const std::optional<Object> object = objectAt(index);
    if (!object) {
        return false;
    }
    Frame frame{.object = index, .announced = *object, .next = 0, .shape = {.nodes = 1}};
    const bool isContainer = object->kind == Kind::Array || object->kind == Kind::Set ||
                             object->kind == Kind::Dictionary;
    frame.shape.depth = isContainer ? 1 : 0;
    frame.shape.bytes = isContainer ? 0 : object->bytes;
    m_states[at] = State::Open;
    m_frames.push_back(frame);
    return true;
}

void Measurement::closeTop()
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    const auto at = static_cast<size_t>(frame.object);
    m_states[at] = State::Done;
    m_shapes[at] = frame.shape;
    if (!m_frames.empty()) {
        add(m_frames.back().shape, frame.shape);
    }
}

std::optional<BinaryPlistShape> Measurement::run()
{
    if (!m_bytes.startsWith("bplist0") || !readTrailer()) {
        return std::nullopt;
    }
    m_states.assign(static_cast<size_t>(m_count), State::Unseen);
    m_shapes.resize(static_cast<size_t>(m_count));
    if (!open(m_top)) {
        return std::nullopt;
    }
    while (!m_frames.empty()) {
        Frame &frame = m_frames.back();
        if (frame.next == frame.announced.references) {
            closeTop();
            continue;
        }
        const std::optional<qint64> index = referenceOf(frame);
        ++frame.next;
        if (!index || !open(*index)) {
            return std::nullopt;
        }
    }
    return m_shapes[static_cast<size_t>(m_top)];
}
} // namespace

std::optional<BinaryPlistShape> measureBinaryPlist(QByteArrayView bytes)
{
    return Measurement(bytes).run();
}

} // namespace Scep
