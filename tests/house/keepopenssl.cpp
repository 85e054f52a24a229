// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <openssl/crypto.h>

namespace {

// Before anything else starts OpenSSL: who comes first says whether it has an exit handler. See
// OPENSSL_init_crypto(3).
[[maybe_unused]] const int started = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

} // namespace
