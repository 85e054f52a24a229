// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/seeded.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include <QCryptographicHash>
#include <QMutex>
#include <QUuid>
#include <QtEndian>

#include <map>
#include <utility>

namespace Scep::Examples {

namespace {

using ParamBuilderPtr = Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParamsPtr = Handle<OSSL_PARAM, OSSL_PARAM_free>;
using RandPtr = Handle<EVP_RAND, EVP_RAND_free>;
using RandContextPtr = Handle<EVP_RAND_CTX, EVP_RAND_CTX_free>;

constexpr unsigned int Strength = 256;
constexpr BN_ULONG PublicExponent = 65537;

/// The source that a DRBG is seeded from: it hands out the bytes of a SeededStream.
RandContextPtr newSource(SeededStream &stream)
{
    const RandPtr algorithm(EVP_RAND_fetch(nullptr, "TEST-RAND", nullptr));
    require(algorithm != nullptr, "find TEST-RAND");
    RandContextPtr source(EVP_RAND_CTX_new(algorithm.get(), nullptr));
    QByteArray entropy = stream.bytes(512);
    QByteArray nonce = stream.bytes(64);
    unsigned int strength = Strength;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_uint(OSSL_RAND_PARAM_STRENGTH, &strength),
        OSSL_PARAM_construct_octet_string(OSSL_RAND_PARAM_TEST_ENTROPY, entropy.data(),
                                          static_cast<size_t>(entropy.size())),
        OSSL_PARAM_construct_octet_string(OSSL_RAND_PARAM_TEST_NONCE, nonce.data(),
                                          static_cast<size_t>(nonce.size())),
        OSSL_PARAM_construct_end(),
    };
    require(EVP_RAND_instantiate(source.get(), Strength, 0, nullptr, 0, params) == 1,
            "start TEST-RAND");
    return source;
}

RandContextPtr newGenerator(SeededStream stream)
{
    const RandContextPtr source = newSource(stream);
    const RandPtr algorithm(EVP_RAND_fetch(nullptr, "CTR-DRBG", nullptr));
    require(algorithm != nullptr, "find CTR-DRBG");
    // The generator keeps a reference to its source.
    RandContextPtr generator(EVP_RAND_CTX_new(algorithm.get(), source.get()));
    char cipher[] = "AES-256-CTR";
    int derive = 1;
    // No reseeding: neither the clock nor the number of calls may change the bytes.
    unsigned int requests = 0;
    time_t interval = 0;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_CIPHER, cipher, 0),
        OSSL_PARAM_construct_int(OSSL_DRBG_PARAM_USE_DF, &derive),
        OSSL_PARAM_construct_uint(OSSL_DRBG_PARAM_RESEED_REQUESTS, &requests),
        OSSL_PARAM_construct_time_t(OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, &interval),
        OSSL_PARAM_construct_end(),
    };
    require(EVP_RAND_instantiate(generator.get(), Strength, 0, nullptr, 0, params) == 1,
            "start CTR-DRBG");
    return generator;
}

/// The first prime p from a seeded start on, with the top two bits set and p - 1 prime to 65537.
BignumPtr seededPrime(SeededStream &stream, int bits, BN_CTX *context)
{
    const QByteArray start = stream.bytes(bits / 8);
    BignumPtr prime(BN_bin2bn(reinterpret_cast<const unsigned char *>(start.constData()),
                              static_cast<int>(start.size()), nullptr));
    require(prime && BN_set_bit(prime.get(), bits - 1) && BN_set_bit(prime.get(), bits - 2) &&
                BN_set_bit(prime.get(), 0),
            "start a prime search");
    for (;; BN_add_word(prime.get(), 2)) {
        const int isPrime = BN_check_prime(prime.get(), context, nullptr);
        require(isPrime >= 0, "test a prime");
        if (isPrime == 1 && BN_mod_word(prime.get(), PublicExponent) != 1)
            return prime;
    }
}

/// The seven numbers of a two-prime RSA key (RFC 8017 section 3.2).
ParamsPtr rsaNumbers(const BIGNUM *p, const BIGNUM *q, BN_CTX *context)
{
    const BignumPtr e(BN_new()), n(BN_new()), p1(BN_dup(p)), q1(BN_dup(q)), gcd(BN_new()),
        lambda(BN_new()), d(BN_new()), dp(BN_new()), dq(BN_new()), qInverse(BN_new());
    const bool ok = BN_set_word(e.get(), PublicExponent) && BN_mul(n.get(), p, q, context) &&
                    BN_sub_word(p1.get(), 1) && BN_sub_word(q1.get(), 1) &&
                    BN_gcd(gcd.get(), p1.get(), q1.get(), context) &&
                    BN_mul(lambda.get(), p1.get(), q1.get(), context) &&
                    BN_div(lambda.get(), nullptr, lambda.get(), gcd.get(), context) &&
                    BN_mod_inverse(d.get(), e.get(), lambda.get(), context) &&
                    BN_mod(dp.get(), d.get(), p1.get(), context) &&
                    BN_mod(dq.get(), d.get(), q1.get(), context) &&
                    BN_mod_inverse(qInverse.get(), q, p, context);
    require(ok, "compute an RSA key");
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    const std::pair<const char *, const BIGNUM *> numbers[] = {
        {OSSL_PKEY_PARAM_RSA_N, n.get()},
        {OSSL_PKEY_PARAM_RSA_E, e.get()},
        {OSSL_PKEY_PARAM_RSA_D, d.get()},
        {OSSL_PKEY_PARAM_RSA_FACTOR1, p},
        {OSSL_PKEY_PARAM_RSA_FACTOR2, q},
        {OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get()},
        {OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get()},
        {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, qInverse.get()},
    };
    for (const auto &[name, number] : numbers)
        require(OSSL_PARAM_BLD_push_BN(builder.get(), name, number) == 1, "name an RSA number");
    return ParamsPtr(OSSL_PARAM_BLD_to_param(builder.get()));
}

} // namespace

SeededStream::SeededStream(const QByteArray &name)
    : m_name(name)
{
}

QByteArray SeededStream::bytes(qsizetype count)
{
    while (m_block.size() < count) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const quint32 counter = qToBigEndian(m_counter++);
        hash.addData(m_name);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&counter), sizeof counter));
        m_block += hash.result();
    }
    const QByteArray result = m_block.first(count);
    m_block.remove(0, count);
    return result;
}

quint32 SeededStream::number(quint32 bound)
{
    // 32 random bits against small bounds: the bias does not matter here.
    return qFromBigEndian<quint32>(bytes(4).constData()) % bound;
}

QString SeededStream::guid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

QString SeededStream::hex(qsizetype count)
{
    return QString::fromLatin1(bytes(count).toHex());
}

SeededLibrary::SeededLibrary()
    : m_context(OSSL_LIB_CTX_new())
{
    require(m_context != nullptr, "start OpenSSL");
    m_previous = OSSL_LIB_CTX_set0_default(m_context);
    reseed("start");
}

SeededLibrary::~SeededLibrary()
{
    // The context does not know of generators that were set; this frees them.
    RAND_set0_public(nullptr, nullptr);
    RAND_set0_private(nullptr, nullptr);
    OSSL_LIB_CTX_set0_default(m_previous);
    OSSL_LIB_CTX_free(m_context);
}

void SeededLibrary::reseed(const QByteArray &name)
{
    RandContextPtr publicRand = newGenerator(SeededStream("public/" + name));
    RandContextPtr privateRand = newGenerator(SeededStream("private/" + name));
    require(RAND_set0_public(nullptr, publicRand.get()) == 1, "set the public generator");
    publicRand.release();
    require(RAND_set0_private(nullptr, privateRand.get()) == 1, "set the private generator");
    privateRand.release();
}

namespace {
/// The primes of a key, as bytes, for handles belong to one SeededLibrary. Which they are does not
/// depend on random numbers, and the search for them is slow: a thousand cases have the same
/// certification authorities.
struct RsaPrimes
{
    QByteArray p;
    QByteArray q;
};

QByteArray bytesOf(const BIGNUM *number)
{
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

BignumPtr numberOf(const QByteArray &bytes)
{
    BignumPtr number(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<int>(bytes.size()), nullptr));
    require(number != nullptr, "read a number");
    return number;
}

RsaPrimes primesOf(const QByteArray &name, int bits, BN_CTX *context)
{
    static std::map<std::pair<QByteArray, int>, RsaPrimes> known;
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    RsaPrimes &primes = known[{name, bits}];
    if (primes.p.isEmpty()) {
        SeededStream stream("rsa/" + name);
        primes.p = bytesOf(seededPrime(stream, bits / 2, context).get());
        primes.q = bytesOf(seededPrime(stream, bits / 2, context).get());
    }
    return primes;
}
} // namespace

KeyPtr newRsaKey(const QByteArray &name, int bits)
{
    const BignumContextPtr context(BN_CTX_secure_new());
    const RsaPrimes primes = primesOf(name, bits, context.get());
    BignumPtr p = numberOf(primes.p);
    BignumPtr q = numberOf(primes.q);
    if (BN_cmp(p.get(), q.get()) < 0)
        std::swap(p, q);
    const ParamsPtr params = rsaNumbers(p.get(), q.get(), context.get());
    const KeyContextPtr maker(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    require(EVP_PKEY_fromdata_init(maker.get()) == 1 &&
                EVP_PKEY_fromdata(maker.get(), &key, EVP_PKEY_KEYPAIR, params.get()) == 1,
            "make an RSA key");
    return KeyPtr(key);
}

} // namespace Scep::Examples
