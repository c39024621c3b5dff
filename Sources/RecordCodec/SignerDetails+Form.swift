import Program

extension SignerDetails: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.text(2, credential)
    writer.raw(3, publicKey)
    writer.raw(4, sealedKey)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var name = ""
    var credential = ""
    var publicKey: [UInt8] = []
    var sealedKey: [UInt8] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: name = try reader.text(key)
      case 2: credential = try reader.text(key)
      case 3: publicKey = try reader.raw(key)
      case 4: sealedKey = try reader.raw(key)
      default: try reader.skip(key)
      }
    }
    self.init(name: name, credential: credential, publicKey: publicKey, sealedKey: sealedKey)
  }
}
