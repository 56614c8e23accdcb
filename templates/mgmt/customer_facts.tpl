{{%AUTOESCAPE context="HTML"}}<dl class="inline-facts">
  <div><dt>Customer since</dt><dd><time datetime="{{SINCE}}">{{SINCE}}</time></dd></div>
  {{#DUE}}<div><dt>Balance due</dt><dd class="num neg">{{AMOUNT}}</dd></div>{{/DUE}}{{#CREDIT}}<div><dt>Balance due</dt><dd class="num">{{AMOUNT}} credit</dd></div>{{/CREDIT}}{{#EVEN}}<div><dt>Balance due</dt><dd class="num">{{AMOUNT}}</dd></div>{{/EVEN}}
  {{#ARREARS}}<div><dt>In arrears since</dt><dd class="neg"><time datetime="{{ARREARS_SINCE}}">{{ARREARS_SINCE}}</time></dd></div>{{/ARREARS}}
  <div><dt>Next bill</dt><dd>{{#NEXT_BILL}}<time datetime="{{NEXT_BILL_ON}}">{{NEXT_BILL_ON}}</time>{{/NEXT_BILL}}{{#NO_BILL}}none{{/NO_BILL}}</dd></div>
  <div><dt>Pays by</dt><dd>{{METHOD}}</dd></div>
  <div><dt>AM access</dt><dd>{{ACCESS}}</dd></div>
</dl>
