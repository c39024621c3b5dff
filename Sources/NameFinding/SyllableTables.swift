/// Latin spellings of the characters that are common in names.
enum SyllableTables {
  /// Pinyin, and the syllables of kana.
  static let characters = """
    ai 爱; an 安; ba 八; bai 柏百白; bao 宝包; bei 北; bi 毕; bin 斌; bing 冰; bo 博波; cai 彩蔡; cao 曹; chang 长常;
    chao 超; chen 晨陈; cheng 成程; chuan 川; chun 春; cui 翠崔; da 大; dai 戴; dan 丹; de 德; deng 邓; ding 丁;
    dong 冬东董; du 杜; duan 段; duo 朵; en 恩; er 二; fan 范樊; fang 芳方; fei 飞菲斐; fen 芬; feng 凤峰冯; fu 福傅符; gan 甘;
    gang 刚; gao 高; ge 葛; geng 耿; gong 龚; gu 顾谷; guan 关; guang 光; gui 桂贵; guo 国郭; hai 海; han 涵韩; hao 浩豪昊郝;
    he 荷河何贺; hong 红宏鸿; hou 侯; hu 湖胡; hua 华; huan 欢; huang 黄; hui 辉慧惠卉; huo 霍; ji 纪; jia 佳嘉家贾; jian 建健;
    jiang 江蒋姜; jiao 娇焦; jie 杰洁; jin 金瑾; jing 静晶; jiu 九; ju 菊; juan 娟; jun 军俊; kai 凯; kang 康; ke 可珂柯;
    kong 孔; lai 赖; lan 兰蓝; le 乐; lei 磊蕾雷; li 丽莉立礼李黎; lian 莲; liang 亮梁; liao 廖; lin 琳林; ling 玲凌; liu 六刘柳;
    long 龙; lu 露璐吕卢陆鲁路; luo 罗骆; ma 马; man 曼; mao 毛; mei 梅美; meng 梦孟; miao 淼苗; min 敏民; ming 明; mo 莫; mu 木;
    na 娜; nan 南楠; ni 妮倪; ning 宁; niu 牛; nuo 诺; ou 欧; pan 潘; pang 庞; pei 裴; peng 鹏彭; ping 平萍苹; qi 琪琦七齐;
    qian 倩茜千钱; qiang 强; qiao 巧乔; qin 琴秦; qing 清庆晴; qiong 琼; qiu 秋邱; qu 曲; ran 然; ren 仁任; rong 荣蓉; rou 柔;
    ru 如; ruan 阮; rui 睿瑞; ruo 若; san 三; sen 森; shan 山珊; shang 尚; shao 少邵; shen 沈; sheng 生盛; shi 诗石十史施;
    shu 淑舒; shui 水; si 思四; song 松宋; su 素苏; sun 孙; tan 谭; tang 唐汤; tao 涛陶; tian 天田; ting 婷; tong 彤童;
    wan 万; wang 王汪; wei 伟薇威魏; wen 文温; weng 翁; wu 五吴武; xi 西; xia 霞夏; xiang 翔香向; xiao 小晓萧肖; xie 谢;
    xin 欣新心鑫信馨辛; xing 星兴邢; xiong 熊; xiu 秀; xu 旭徐许; xuan 轩萱; xue 雪学薛; ya 雅亚娅; yan 艳燕妍阎严; yang 洋阳杨; yao 瑶姚;
    ye 叶; yi 怡毅义依逸一易; yin 银尹殷; ying 英颖瑛莹; yong 勇永; you 友游; yu 玉雨宇语钰于余俞; yuan 远元袁; yue 月越悦; yun 云; ze 泽;
    zeng 曾; zhai 翟; zhan 詹; zhang 张章; zhao 赵; zhen 珍振; zheng 正郑; zhi 志智; zhong 忠钟; zhou 周; zhu 珠竹朱祝;
    zi 子梓; zou 邹; zuo 左; a あ; i い; u う; e え; o お; ka か; ki き; ku く; ke け; ko こ; sa さ; shi し; su す; se せ;
    so そ; ta た; chi ち; tsu つ; te て; to と; na な; ni に; nu ぬ; ne ね; no の; ha は; hi ひ; fu ふ; he へ; ho ほ;
    ma ま; mi み; mu む; me め; mo も; ya や; yu ゆ; yo よ; ra ら; ri り; ru る; re れ; ro ろ; wa わ; n ん; ga が; gi ぎ;
    gu ぐ; ge げ; go ご; za ざ; ji じ; zu ず; ze ぜ; zo ぞ; da だ; de で; do ど; ba ば; bi び; bu ぶ; be べ; bo ぼ
    """

  /// Family names that are spelled in other ways too.
  static let families = """
    kim gim 김; lee yi rhee 이; park pak bak 박; choi choe 최; jung jeong chung 정; kang gang 강; cho jo 조;
    yoon yun 윤; jang chang 장; lim im 임; han 한; oh 오; seo suh 서; shin sin 신; kwon gwon 권; hwang 황;
    ahn an 안; song 송; ryu yoo 류; hong 홍; jeon jun chun 전; ko go koh 고; moon mun 문; son sohn 손; yang 양;
    bae pae 배; baek paik 백; hur heo 허; yoo yu you 유; nam 남; shim sim 심; noh roh no 노; ha 하; kwak gwak 곽;
    sung seong 성; cha 차; joo ju chu 주; woo wu u 우; koo gu ku 구; min 민; na 나; jin chin 진; um eom 엄;
    won weon 원; chun cheon 천; bang pang 방; kong gong 공; hyun hyeon 현; byun byeon 변; yeo yuh 여;
    seok suk 석; sun seon 선; ma 마; gil kil 길; myung myeong 명; ki gi 기; ban pan 반; namgung 남궁; hwangbo 황보;
    wong huang 黄; chan chen 陈; lau liu 刘; lee li 李; chang cheung zhang 张; ng wu 吴; chow chou zhou 周;
    hsu xu 徐; chu zhu 朱; kwok kuo guo 郭; ho he 何; lam lin 林; lo luo 罗; cheng cheung zheng 郑;
    leung liang 梁; tsang zeng tseng 曾; tsai choi cai 蔡; yip yeh ye 叶; fung feng 冯; hui hsu xu 许;
    tang deng teng 邓; tse hsieh xie 谢; ouyang 欧阳; sima 司马; shangguan 上官; zhuge 诸葛; tanaka 田中; sato 佐藤;
    suzuki 鈴木; takahashi 高橋; watanabe 渡辺; ito 伊藤; yamamoto 山本; nakamura 中村; kobayashi 小林; kato 加藤;
    yoshida 吉田; yamada 山田
    """
}
