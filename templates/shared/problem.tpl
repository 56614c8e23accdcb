{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>{{HEADING}}</h1>
  <p>{{WORDS}}</p>
</div></div>
<p class="hint">If you write to us about this, please name the number <span class="copy mono">{{REQUEST_ID}}</span>.</p>
<p><a class="btn" href="{{BACK}}">{{BACK_WORDS}}</a></p>
