{{%AUTOESCAPE context="HTML"}}<section class="card" id="sources" aria-labelledby="src-h">
  <div class="card-head"><h2 id="src-h">Payment sources <span class="count">{{COUNT}}</span></h2>{{#MAY}}<div class="acts"><a href="/mgmt/source_edit.html?cid={{CID}}" data-dialog-page>Edit<span class="vh"> payment sources</span></a></div>{{/MAY}}</div>
  {{>SAID}}
  <div class="card-body">{{#NONE}}<p class="muted">No way to pay is on file yet.</p>{{/NONE}}
    <dl class="facts">{{#SOURCE}}
      <dt>{{NAME}}</dt><dd class="num"><span class="copy">{{DETAIL}}</span> <span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span></dd>{{/SOURCE}}
    </dl>
  </div>
</section>
